using System;
using System.Collections.Generic;
using System.Text;

namespace Gigstack.Generator.Emit;

/// <summary>Text with indentation and <c>\n</c> line ends, whatever the machine.</summary>
internal sealed class SourceWriter
{
    private const int WidestFill = 160;

    private readonly StringBuilder _text = new(16 * 1024);

    // The line that a fill is at.
    private readonly StringBuilder _line = new(2 * WidestFill);
    private int _depth;

    /// <summary>Whether this is inside a type.</summary>
    public bool IsNested => _depth > 0;

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

    /// <summary>Lines as they are, whatever their ends.</summary>
    public SourceWriter Lines(string lines)
    {
        foreach (var line in lines.Split('\n'))
            _text.Append(line.TrimEnd('\r')).Append('\n');
        return this;
    }

    /// <summary>Short pieces one after another, as many in a line as fit.</summary>
    /// <param name="pieces">The pieces.</param>
    /// <param name="separator">What stands between two.</param>
    /// <param name="before">What stands before the first.</param>
    /// <param name="after">What stands after the last.</param>
    /// <param name="empty">What stands there when there are none; null for nothing.</param>
    /// <param name="hangs">Whether the lines after the first are indented.</param>
    public SourceWriter Fill(IEnumerable<string> pieces, string separator, string before = "", string after = "", string? empty = null, bool hangs = false)
    {
        var line = _line.Clear().Append(before);
        var depth = _depth;
        var isFirst = true;
        foreach (var piece in pieces)
        {
            if (!isFirst && (_depth * 4) + line.Length + piece.Length > WidestFill)
            {
                Line(line.ToString().TrimEnd());
                line.Clear();
                _depth = hangs ? depth + 1 : depth;
            }

            line.Append(piece).Append(separator);
            isFirst = false;
        }

        if (!isFirst)
            Line(line.ToString(0, line.Length - separator.Length) + after);
        else if (empty is not null)
            Line(empty);
        _depth = depth;
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
