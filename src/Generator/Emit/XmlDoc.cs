using System.Globalization;
using System.Text;

namespace Gigstack.Generator.Emit;

/// <summary>Text of the document as XML documentation. No text can end its comment: lines are split at all that C# or XML may take for a line end.</summary>
internal static class XmlDoc
{
    /// <summary>A summary and remarks no longer than this share a line.</summary>
    private const int WidestPair = 110;

    public static SourceWriter Documentation(this SourceWriter writer, DocumentationModel documentation)
    {
        var summary = Paragraphs(documentation.Summary);
        var remarks = Paragraphs(documentation.Remarks);
        if (summary.Count == 1 && remarks.Count == 1 && summary[0].Length + remarks[0].Length < WidestPair)
            return writer.Line($"/// <summary>{summary[0]}</summary><remarks>{remarks[0]}</remarks>");
        return writer.Element("summary", summary).Element("remarks", remarks);
    }

    /// <summary>Whether it takes more than a line.</summary>
    public static bool IsLong(this DocumentationModel documentation) =>
        documentation.Summary.Length + documentation.Remarks.Length >= WidestPair || documentation.Summary.IndexOf('\n') >= 0 || documentation.Remarks.IndexOf('\n') >= 0;

    /// <summary>Writes <c>&lt;tag&gt;text&lt;/tag&gt;</c>, nothing when the text is blank.</summary>
    public static SourceWriter Element(this SourceWriter writer, string tag, string text, string attributes = "") => writer.Element(tag, Paragraphs(text), attributes);

    /// <summary>The text as element content: a line for each paragraph, item, heading; nothing for blank ones.</summary>
    public static List<string> Paragraphs(string text)
    {
        if (text.Length == 0)
            return [];
        if (IsPlainLine(text))
            return [text];
        var paragraphs = new List<string>();
        var goesOn = false;
        foreach (var line in Lines(text))
        {
            // Line ends inside a paragraph mean nothing, to Markdown and XML alike.
            if (line.Length > 0 && goesOn && !IsMarked(line))
                paragraphs[paragraphs.Count - 1] += " " + line;
            else if (line.Length > 0)
                paragraphs.Add((paragraphs.Count == 0 ? "" : "<br/>") + line);
            goesOn = line.Length > 0;
        }

        return paragraphs;
    }

    /// <summary>Whether the text is itself as XML, as most texts are: one line of letters and what is no markup.</summary>
    private static bool IsPlainLine(string text)
    {
        foreach (var c in text)
            if (c is < ' ' or > '~' or '<' or '>' or '&' or '`')
                return false;
        return text[0] != ' ' && text[text.Length - 1] != ' ';
    }

    /// <summary>Whether Markdown begins something with this line: an item, a heading, a quote, a row, a fence.</summary>
    private static bool IsMarked(string line) => line[0] is '-' or '*' or '+' or '#' or '|' or '`' or '~' || char.IsDigit(line[0]) || line.StartsWith("&gt;", System.StringComparison.Ordinal) || line.StartsWith("<c>", System.StringComparison.Ordinal);

    private static SourceWriter Element(this SourceWriter writer, string tag, List<string> lines, string attributes = "")
    {
        for (var i = 0; i < lines.Count; i++)
            writer.Line($"/// {(i == 0 ? $"<{tag}{attributes}>" : "")}{lines[i]}{(i == lines.Count - 1 ? $"</{tag}>" : "")}");
        return writer;
    }

    /// <summary>The text as element content, on one line.</summary>
    public static string Inline(string text) => text.Length == 0 || IsPlainLine(text) ? text : string.Join(" ", Lines(text).Where(static line => line.Length > 0));

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
    private static bool IsPlain(char c) => c is >= ' ' and <= '~' || CharUnicodeInfo.GetUnicodeCategory(c) is not
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
