using System.Text;
using System.Text.RegularExpressions;

namespace Gigstack.Generator.Emit.Documentation;

/// <summary>
/// CommonMark as elements of a doc comment: paragraphs, lists, headings, code. HTML in it is read as the same things; what is neither stays
/// text.
/// </summary>
internal sealed class MarkdownBlocks
{
    /// <summary>Tags that end a paragraph, begin an item or are around a heading.</summary>
    private static readonly Regex s_tags = new(
        @"</?(?<item>li|dt|dd|td|th)\b[^<>]{0,200}>|</?(?<heading>h[1-6])\b[^<>]{0,200}>"
        + @"|</?(p|div|ul|ol|dl|table|tbody|thead|tr|hr|br|blockquote|section)\b[^<>]{0,200}>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private readonly List<(Kind Kind, string Xml)> _blocks = new();
    private readonly StringBuilder _open = new();
    private Kind _kind;

    private enum Kind
    {
        Paragraph,
        Bullet,
        Number,
        Code,
    }

    public static IReadOnlyList<string> ToXml(string text)
    {
        var blocks = new MarkdownBlocks();
        var isCode = false;
        foreach (var line in DocText.Lines(text.IndexOf('<') < 0 ? text : WithoutHtmlBlocks(text)))
        {
            var trimmed = line.Trim();
            if (trimmed.StartsWith("```", StringComparison.Ordinal) || trimmed.StartsWith("~~~", StringComparison.Ordinal))
            {
                blocks.Close();
                isCode = !isCode;
            }
            else if (isCode || (trimmed.Length > 0 && trimmed[0] == '|'))
            {
                blocks.Close();
                blocks._blocks.Add((Kind.Code, DocText.Escape(line)));
            }
            else
            {
                blocks.Take(trimmed);
            }
        }

        blocks.Close();
        return blocks.Print();
    }

    private static string WithoutHtmlBlocks(string text) => s_tags.Replace(text, static tag =>
    {
        var isEnd = tag.Value[1] == '/';
        if (tag.Groups["item"].Success)
            return isEnd ? "\n" : "\n- ";
        return tag.Groups["heading"].Success && !isEnd ? "\n# " : "\n\n";
    });

    private void Take(string line)
    {
        if (line.Length == 0)
        {
            Close();
            return;
        }

        var (kind, content) = Start(line);
        if (kind is { } starts)
        {
            Close();
            _kind = starts;
        }

        if (_open.Length > 0)
            _open.Append(' ');
        _open.Append(content);
        if (line[0] == '#')
            Close();
    }

    /// <summary>What a line begins: an item, a heading; null where it goes on with what is open.</summary>
    private static (Kind? Kind, string Content) Start(string line)
    {
        if (line.Length > 2 && line[0] is '-' or '*' or '+' && line[1] == ' ')
            return (Kind.Bullet, line.Substring(2).TrimStart());
        var digits = 0;
        while (digits < line.Length && char.IsDigit(line[digits]))
            digits++;
        if (digits is > 0 and < 4 && digits + 2 < line.Length && line[digits] is '.' or ')' && line[digits + 1] == ' ')
            return (Kind.Number, line.Substring(digits + 2).TrimStart());
        if (line[0] == '#' && line.TrimStart('#') is { Length: > 0 } heading && heading[0] == ' ')
            return (Kind.Paragraph, $"**{heading.Trim().TrimEnd('#').TrimEnd()}**");
        return line[0] == '>' && line.Length > 1 ? (null, line.Substring(1).TrimStart()) : (null, line);
    }

    private void Close()
    {
        if (_open.ToString().Trim() is { Length: > 0 } text)
            _blocks.Add((_kind, MarkdownInline.ToXml(text)));
        _open.Clear();
        _kind = Kind.Paragraph;
    }

    private List<string> Print()
    {
        var lines = new List<string>();
        var isAlone = _blocks.Count(static block => block.Kind is Kind.Paragraph) == 1 && _blocks[0].Kind is Kind.Paragraph;
        for (var i = 0; i < _blocks.Count; i++)
        {
            var (kind, xml) = _blocks[i];
            var (begins, ends) = (i == 0 || _blocks[i - 1].Kind != kind, i == _blocks.Count - 1 || _blocks[i + 1].Kind != kind);
            lines.Add(kind switch
            {
                Kind.Paragraph => isAlone ? xml : $"<para>{xml}</para>",
                Kind.Code => (begins ? "<code>" : "") + xml + (ends ? "</code>" : ""),
                _ => (begins ? $"<list type=\"{(kind is Kind.Bullet ? "bullet" : "number")}\">" : "")
                    + $"<item><description>{xml}</description></item>"
                    + (ends ? "</list>" : ""),
            });
        }

        return lines;
    }
}
