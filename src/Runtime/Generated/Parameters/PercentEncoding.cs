using System.Buffers;
using System.Text;

namespace Gigstack.Runtime.Generated;

/// <summary>The two expansions of RFC 6570: reserved characters are escaped or kept.</summary>
internal static class PercentEncoding
{
    // Without "#", "[" and "]": RFC 3986 does not allow them in a query, and "#" would start the fragment.
    private static readonly SearchValues<char> s_kept =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/?");

    public static string Escape(string text, bool allowReserved = false) =>
        allowReserved ? EscapeIllegal(text) : Uri.EscapeDataString(text);

    private static string EscapeIllegal(string text)
    {
        ReadOnlySpan<char> rest = text;
        if (rest.IndexOfAnyExcept(s_kept) < 0)
            return text;
        var result = new StringBuilder(text.Length + 16);
        while (!rest.IsEmpty)
        {
            var kept = rest.IndexOfAnyExcept(s_kept) is var at and >= 0 ? at : rest.Length;
            result.Append(rest[..kept]);
            rest = rest[kept..];
            if (IsEscape(rest))
            {
                result.Append(rest[..3]);
                rest = rest[3..];
                continue;
            }
            // A single percent sign is escaped alone, so that a following escape is not escaped again.
            var illegal = rest.IsEmpty ? 0 : rest[0] == '%' ? 1 : rest.IndexOfAny(s_kept) is var end and >= 0 ? end : rest.Length;
            if (rest[..illegal].IndexOf('%') is var percent and > 0)
                illegal = percent;
            result.Append(Uri.EscapeDataString(rest[..illegal].ToString()));
            rest = rest[illegal..];
        }
        return result.ToString();
    }

    private static bool IsEscape(ReadOnlySpan<char> text) =>
        text.Length >= 3 && text[0] == '%' && char.IsAsciiHexDigit(text[1]) && char.IsAsciiHexDigit(text[2]);
}
