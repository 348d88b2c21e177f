using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Gigstack.Generator.Model;

namespace Gigstack.Generator.Emit;

/// <summary>Text of the document as XML documentation. No text can end its comment: lines are split at all that C# or XML may take for a line end.</summary>
internal static class XmlDoc
{
    public static SourceWriter Documentation(this SourceWriter writer, DocumentationModel documentation)
    {
        writer.Element("summary", documentation.Summary);
        if (documentation.Remarks.Length > 0)
            writer.Element("remarks", documentation.Remarks);
        return writer;
    }

    /// <summary>Writes <c>&lt;tag&gt;text&lt;/tag&gt;</c>, nothing when the text is blank.</summary>
    public static SourceWriter Element(this SourceWriter writer, string tag, string text, string attributes = "")
    {
        var lines = Lines(text);
        if (lines.Count == 0)
            return writer;
        if (lines.Count == 1)
            return writer.Line($"/// <{tag}{attributes}>{lines[0]}</{tag}>");
        writer.Line($"/// <{tag}{attributes}>");
        foreach (var line in lines)
            writer.Line(line.Length == 0 ? "/// <br/>" : "/// " + line);
        return writer.Line($"/// </{tag}>");
    }

    /// <summary>The text as element content, on one line.</summary>
    public static string Inline(string text) => string.Join(" ", Lines(text).Where(static line => line.Length > 0));

    /// <summary>Markdown's <c>`code`</c> as XML's; a lone backtick stays.</summary>
    private static string Code(string line)
    {
        var parts = line.Split('`');
        if (parts.Length == 1)
            return line;
        var text = new StringBuilder(parts[0]);
        for (var i = 1; i < parts.Length; i++)
            if (i % 2 == 1 && i + 1 < parts.Length)
                text.Append("<c>").Append(parts[i]).Append("</c>");
            else
                text.Append(i % 2 == 1 ? "`" : "").Append(parts[i]);
        return text.ToString();
    }

    // Format characters reorder what a reader sees; controls and lone surrogates are not XML.
    private static bool IsPlain(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned);

    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '\r' when i + 1 < text.Length && text[i + 1] == '\n':
                    break;
                case '\n' or '\r' or '\u0085' or '\u2028' or '\u2029':
                    Close();
                    break;
                case '<':
                    line.Append("&lt;");
                    break;
                case '>':
                    line.Append("&gt;");
                    break;
                case '&':
                    line.Append("&amp;");
                    break;
                case '\t':
                    line.Append(' ');
                    break;
                default:
                    if (i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]))
                        line.Append(c).Append(text[++i]);
                    else if (IsPlain(c))
                        line.Append(c);
                    break;
            }
        }

        Close();
        while (lines.Count > 0 && lines[lines.Count - 1].Length == 0)
            lines.RemoveAt(lines.Count - 1);
        return lines;

        void Close()
        {
            var closed = Code(line.ToString().Trim());
            line.Clear();
            if (closed.Length > 0 || (lines.Count > 0 && lines[lines.Count - 1].Length > 0))
                lines.Add(closed);
        }
    }
}
