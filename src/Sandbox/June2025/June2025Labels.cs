using System.Text;

namespace Gigstack.Sandbox.June2025;

/// <summary>Names of fields in messages, as in the guides: <c>taxRate</c> is "Tax rate".</summary>
internal static class June2025Labels
{
    public static string Of(string field)
    {
        var name = field[(field.LastIndexOf('.') + 1)..];
        if (name == "rfc")
            return "RFC";

        var label = new StringBuilder();
        foreach (var letter in name)
        {
            if (label.Length == 0)
                label.Append(char.ToUpperInvariant(letter));
            else if (char.IsAsciiLetterUpper(letter))
                label.Append(' ').Append(char.ToLowerInvariant(letter));
            else
                label.Append(letter);
        }

        return label.Replace(" id", " ID").ToString();
    }
}
