using Gigstack.Sandbox.Inspector.Recording;

namespace Gigstack.Sandbox.Inspector.Snippets;

/// <summary>What is missing in a snippet, as comments.</summary>
internal static class Notes
{
    public static string Of(RequestRecord record, string comment)
    {
        var notes = "";
        if (record.Exchange.Request.IsCut && record.Form is null)
            notes += $"{comment} The body is longer than {BodyCapture.MostBytes / 1024} KB. The rest is not kept.\n";
        if ((record.RequestText + record.Query).Contains(SecretMask.Mark, StringComparison.Ordinal))
            notes += $"{comment} {SecretMask.Mark} is a secret, which is not kept.\n";
        return notes;
    }
}
