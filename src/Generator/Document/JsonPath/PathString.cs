using System.Globalization;
using System.Text;

namespace Gigstack.Generator.Document.JsonPath;

/// <summary>Reads a string of a query, with the escape sequences of JSON.</summary>
internal static class PathString
{
    /// <summary>The string, and the offset after it.</summary>
    public static (string Value, int End) Read(string text, int start)
    {
        var quote = text[start];
        var value = new StringBuilder();
        for (var i = start + 1; i < text.Length; i++)
        {
            var c = text[i];
            var isInPair = value.Length > 0 && char.IsHighSurrogate(value[value.Length - 1]);
            if (c == quote && !isInPair)
                return (value.ToString(), i + 1);
            if (c < ' ')
                throw new PathException(i, "a string contains a control character");
            if (c == '\\')
                (c, i) = Escape(text, i + 1, quote);
            if (isInPair != char.IsLowSurrogate(c))
                throw new PathException(i, "a string contains half a surrogate pair");
            value.Append(c);
        }

        throw new PathException(start, "a string is not closed");
    }

    /// <summary>The character, and the offset of the last character of its escape sequence.</summary>
    private static (char Value, int End) Escape(string text, int at, char quote)
    {
        var c = at < text.Length ? text[at] : '\0';
        switch (c)
        {
            case 'b':
                return ('\b', at);
            case 'f':
                return ('\f', at);
            case 'n':
                return ('\n', at);
            case 'r':
                return ('\r', at);
            case 't':
                return ('\t', at);
            case '/' or '\\':
                return (c, at);
            case 'u' when at + 4 < text.Length && ushort.TryParse(
                text.Substring(at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code):
                return ((char)code, at + 4);
            default:
                return c == quote ? (c, at) : throw new PathException(at, "an escape sequence is not one of JSON");
        }
    }
}
