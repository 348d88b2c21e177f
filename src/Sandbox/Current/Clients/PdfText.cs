using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Gigstack.Sandbox.Current.Clients;

/// <summary>Extracts the strings of a PDF, one per line: Latin-1 in plain or deflated streams.</summary>
internal static partial class PdfText
{
    // Larger than any certificate. Limits decompression.
    private const int MaximumLength = 4 * 1024 * 1024;

    public static bool IsPdf(byte[] content) => content.AsSpan().StartsWith("%PDF-"u8);

    public static string Of(byte[] content)
    {
        var lines = new StringBuilder();
        foreach (var stream in Streams().Matches(Encoding.Latin1.GetString(content)).Select(match => match.Groups[1].Value))
        {
            foreach (var shown in Shown().Matches(Inflated(stream)).Select(match => match.Value))
                lines.AppendJoin("", Literals().Matches(shown).Select(literal => Unescaped(literal.Groups[1].Value))).Append('\n');
        }

        return lines.ToString();
    }

    private static string Inflated(string stream)
    {
        try
        {
            using var inflating = new ZLibStream(new MemoryStream(Encoding.Latin1.GetBytes(stream)), CompressionMode.Decompress);
            var buffer = new byte[MaximumLength];
            return Encoding.Latin1.GetString(buffer, 0, inflating.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false));
        }
        catch (InvalidDataException)
        {
            return stream;
        }
    }

    private static string Unescaped(string literal) => Escapes().Replace(literal, match => match.Groups[1].Value);

    [GeneratedRegex(@"stream\r?\n(.*?)\r?\nendstream", RegexOptions.Singleline)]
    private static partial Regex Streams();

    [GeneratedRegex(@"\((?:\\.|[^()\\])*\)\s*(?:Tj|')|\[(?:\((?:\\.|[^()\\])*\)|[^\]()])*\]\s*TJ", RegexOptions.Singleline)]
    private static partial Regex Shown();

    [GeneratedRegex(@"\(((?:\\.|[^()\\])*)\)", RegexOptions.Singleline)]
    private static partial Regex Literals();

    [GeneratedRegex(@"\\(.)")]
    private static partial Regex Escapes();
}
