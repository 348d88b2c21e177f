using System.Globalization;
using System.Text;

namespace Gigstack.Generator.Emit.Documentation;

/// <summary>Text of the document, which is hostile, made safe for a comment.</summary>
internal static class DocText
{
    /// <summary>The lines without what no comment may hold: characters that reorder what a reader sees, controls, lone
    /// surrogates.</summary>
    public static List<string> Lines(string text)
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
