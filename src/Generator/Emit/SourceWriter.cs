namespace Gigstack.Generator.Emit;

/// <summary>Text with indentation and <c>\n</c> line ends, whatever the machine.</summary>
internal sealed class SourceWriter
{
    private const int WidestFill = 160;

    private const int FirstCapacity = 64 * 1024;

    // One file is written after another: the next one begins where the last one has been.
    [ThreadStatic]
    private static char[]? t_free;

    private char[] _text;
    private int _length;
    private int _depth;

    public SourceWriter()
    {
        _text = t_free ?? new char[FirstCapacity];
        t_free = null;
    }

    /// <summary>Whether this is inside a type.</summary>
    public bool IsNested => _depth > 0;

    public SourceWriter Line() => Append("\n");

    public SourceWriter Line(string line) => Indentation().Append(line).Append("\n");

    /// <summary>Lines as they are, whatever their ends.</summary>
    public SourceWriter Lines(string lines)
    {
        foreach (var line in lines.Split('\n'))
            Append(line.TrimEnd('\r')).Append("\n");
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
        var depth = _depth;
        var start = -1;
        foreach (var piece in pieces)
        {
            if (start < 0)
            {
                start = _length;
                Indentation().Append(before);
            }
            else if (_length - start + piece.Length > WidestFill)
            {
                while (_text[_length - 1] == ' ')
                    _length--;
                _depth = hangs ? depth + 1 : depth;
                Append("\n");
                start = _length;
                Indentation();
            }

            Append(piece).Append(separator);
        }

        if (start >= 0)
        {
            _length -= separator.Length;
            Append(after).Append("\n");
        }
        else if (empty is not null)
        {
            Line(empty);
        }

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

    /// <summary>The whole text; nothing can be written after it.</summary>
    public string Finish()
    {
        var text = new string(_text, 0, _length);
        t_free = _text;
        _text = [];
        return text;
    }

    private SourceWriter Indentation()
    {
        var width = _depth * 4;
        Reserve(width);
        for (var end = _length + width; _length < end; _length++)
            _text[_length] = ' ';
        return this;
    }

    private SourceWriter Append(string text)
    {
        Reserve(text.Length);
        text.CopyTo(0, _text, _length, text.Length);
        _length += text.Length;
        return this;
    }

    private void Reserve(int count)
    {
        if (_length + count > _text.Length)
            Array.Resize(ref _text, Math.Max(_length + count, _text.Length * 2));
    }

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
