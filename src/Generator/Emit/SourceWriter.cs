using System;
using System.Text;

namespace Gigstack.Generator.Emit;

/// <summary>Text with indentation and <c>\n</c> line ends, whatever the machine.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new(4096);
    private int _depth;

    public SourceWriter Line()
    {
        _text.Append('\n');
        return this;
    }

    public SourceWriter Line(string line)
    {
        _text.Append(' ', _depth * 4).Append(line).Append('\n');
        return this;
    }

    /// <summary>Opens a brace block; disposing closes it.</summary>
    public Block Braces(string? head = null, string tail = "")
    {
        if (head is not null)
            Line(head);
        Line("{");
        _depth++;
        return new Block(this, "}" + tail);
    }

    /// <summary>Indents without braces; disposing goes back.</summary>
    public Block Indent()
    {
        _depth++;
        return new Block(this, null);
    }

    public override string ToString() => _text.ToString();

    internal readonly struct Block(SourceWriter writer, string? close) : IDisposable
    {
        public void Dispose()
        {
            writer._depth--;
            if (close is not null)
                writer.Line(close);
        }
    }
}
