using Microsoft.CodeAnalysis.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Gigstack.Generator.Document;

/// <summary>A file as a string for YamlDotNet. Converts marks to character positions.</summary>
internal sealed class YamlText(DocumentText text)
{
    private readonly bool _hasByteOrderMark = text.Length > 0 && text[0] == '\uFEFF';

    public string Content => _hasByteOrderMark ? text.Content.Substring(1) : text.Content;

    /// <summary>
    /// The content without the spaces of blank lines. All other positions are unchanged. YamlDotNet rejects a block scalar that starts with
    /// blank lines longer than the indentation; other parsers read them as empty.
    /// </summary>
    public string ContentWithoutBlankLines =>
        string.Join("\n", Content.Replace("\r\n", "\n").Split('\n').Select(l => string.IsNullOrWhiteSpace(l) ? "" : l));

    /// <summary>The span of a node, limited to its first line.</summary>
    public TextSpan Span(ParsingEvent node)
    {
        var start = Position(node.Start);

        // The end mark of a block is at the start of the next node.
        var isBlock = node is MappingStart { Style: MappingStyle.Block } or SequenceStart { Style: SequenceStyle.Block };
        return isBlock || node.End.Line > node.Start.Line
            ? TextSpan.FromBounds(start, text.Lines.GetLineFromPosition(start).End)
            : TextSpan.FromBounds(start, Math.Max(start, Position(node.End)));
    }

    public TextSpan Point(in Mark mark)
    {
        var position = Position(mark);
        return new TextSpan(position, position < text.Length ? 1 : 0);
    }

    private int Position(in Mark mark)
    {
        var lineNumber = (int)Math.Min(Math.Max(mark.Line - 1, 0), text.Lines.Count - 1);
        var line = text.Lines[lineNumber];
        var column = (int)Math.Max(mark.Column - 1, 0) + (_hasByteOrderMark && lineNumber == 0 ? 1 : 0);
        return Math.Min(line.Start + column, line.End);
    }
}
