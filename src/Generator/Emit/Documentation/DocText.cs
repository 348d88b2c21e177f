using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Gigstack.Generator.Emit.Documentation;

/// <summary>Text of the document, which is hostile, made safe for a comment.</summary>
internal static class DocText
{
    /// <summary>For loops over all text of a document: a compiler runs once, and would run them before they are optimized.</summary>
    public const MethodImplOptions OptimizedAtOnce = (MethodImplOptions)512;

    /// <summary>The lines without what no comment may hold: characters that reorder what a reader sees, controls, lone
    /// surrogates.</summary>
    public static IReadOnlyList<string> Lines(string text) =>
        IsPrintable(text) ? Array.ConvertAll(text.Split('\n'), static line => line.TrimEnd()) : PrintableLines(text);

    /// <summary>Whether the text is printable ASCII with <c>\n</c> at the end of lines, as most texts are.</summary>
    [MethodImpl(OptimizedAtOnce)]
    private static bool IsPrintable(string text)
    {
        foreach (var c in text)
        {
            if (c is not ((>= ' ' and <= '~') or '\n'))
                return false;
        }

        return true;
    }

    private static List<string> PrintableLines(string text)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                continue;
            if (c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029')
                Close();
            else if (c is '\t')
                line.Append("    ");
            else if (i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]))
                line.Append(c).Append(text[++i]);
            else if (IsPlain(c))
                line.Append(c);
        }

        Close();
        return lines;

        void Close()
        {
            lines.Add(line.ToString().TrimEnd());
            line.Clear();
        }
    }

    public static string Escape(string text)
    {
        if (text.IndexOfAny(['<', '>', '&']) < 0)
            return text;
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var c in text)
            Escape(escaped, c);
        return escaped.ToString();
    }

    public static void Escape(StringBuilder xml, char c)
    {
        if (c is '<')
            xml.Append("&lt;");
        else if (c is '>')
            xml.Append("&gt;");
        else if (c is '&')
            xml.Append("&amp;");
        else
            xml.Append(c);
    }

    private static bool IsPlain(char c) => c is >= ' ' and <= '~' || CharUnicodeInfo.GetUnicodeCategory(c) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned);
}
