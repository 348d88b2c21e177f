using System.Globalization;
using System.Text;

namespace Gigstack.Corpus.Wire.Expecting;

/// <summary>Percent-encoding by RFC 3986, and one spelling for what may be spelled in several ways.</summary>
internal static class Escaping
{
    // Those that styles put between values; they mean something else when they are encoded.
    private const string Delimiters = ",;=&/";

    public static string Encode(string value) => Uri.EscapeDataString(value);

    /// <summary>Unreserved characters as they are, delimiters as they are written, everything else encoded.</summary>
    public static string Canonical(string raw)
    {
        var bytes = Encoding.UTF8.GetBytes(raw);
        var text = new StringBuilder();
        for (var i = 0; i < bytes.Length; i++)
        {
            var current = bytes[i];
            var isEscape = current == '%' && i + 2 < bytes.Length && char.IsAsciiHexDigit((char)bytes[i + 1]) && char.IsAsciiHexDigit((char)bytes[i + 2]);
            if (isEscape)
            {
                current = byte.Parse(Encoding.ASCII.GetString(bytes, i + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                i += 2;
            }
            var character = (char)current;
            if (char.IsAsciiLetterOrDigit(character) || "-._~".Contains(character, StringComparison.Ordinal) || (!isEscape && Delimiters.Contains(character, StringComparison.Ordinal)))
                text.Append(character);
            else
                text.Append('%').Append(current.ToString("X2", CultureInfo.InvariantCulture));
        }
        return text.ToString();
    }
}
