using System.Text.RegularExpressions;

namespace WireTests.Server;

/// <summary>The parts of a multipart body.</summary>
internal static partial class FormParts
{
    /// <summary>The parts as text, without the boundary and without what all parts have in common.</summary>
    public static string Parts(this WireRequest request)
    {
        var boundary = Boundary().Match(request.Header("Content-Type")!).Groups[1].Value;
        return request.Body.Replace($"--{boundary}--\r\n", "", StringComparison.Ordinal)
            .Replace($"--{boundary}\r\n", "", StringComparison.Ordinal)
            .Replace("Content-Disposition: form-data; ", "", StringComparison.Ordinal)
            .Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    [GeneratedRegex("^multipart/form-data; boundary=(.+)$")]
    private static partial Regex Boundary();
}
