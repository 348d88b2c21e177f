using System.Globalization;
using System.Text;

namespace Gigstack.Runtime;

/// <summary>Prints strings as in JSON, in one line whatever they contain.</summary>
internal static class PrintedText
{
    /// <summary>The string in quotes. The ellipsis of one that is cut is behind the quotes, so that it is not part of the string.</summary>
    public static void Quote(StringBuilder builder, ReadOnlySpan<char> text, int most)
    {
        var kept = Excerpt.Cut(text, most);
        builder.Append('"');
        for (var i = 0; i < kept.Length; i++)
            Escape(builder, kept, i);
        builder.Append(kept.Length < text.Length ? "\"…" : "\"");
    }

    /// <summary>The name of a property or the key of an entry, in quotes unless it is a plain word.</summary>
    public static void Name(StringBuilder builder, string name, int most)
    {
        var isWord = name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '$' or '.' or '@');
        if (isWord && name.Length > 0 && name.Length <= most)
            builder.Append(name);
        else
            Quote(builder, name, most);
    }

    private static void Escape(StringBuilder builder, ReadOnlySpan<char> text, int index)
    {
        var c = text[index];
        switch (c)
        {
            case '"' or '\\':
                builder.Append('\\').Append(c);
                break;
            case '\n':
                builder.Append("\\n");
                break;
            case '\r':
                builder.Append("\\r");
                break;
            case '\t':
                builder.Append("\\t");
                break;
            default:
                if (IsPrinted(text, index))
                    builder.Append(c);
                else
                    builder.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
                break;
        }
    }

    /// <summary>Not control characters, line separators, marks that reverse the direction, and halves of surrogate pairs.</summary>
    private static bool IsPrinted(ReadOnlySpan<char> text, int index)
    {
        var c = text[index];
        if (char.IsHighSurrogate(c))
            return index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]);
        if (char.IsLowSurrogate(c))
            return index > 0 && char.IsHighSurrogate(text[index - 1]);
        return char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator);
    }
}
