using System.Runtime.CompilerServices;

namespace Gigstack.Generator.Emit.Writing;

/// <summary>Text with indentation and <c>\n</c> line ends, whatever the machine.</summary>
internal sealed class SourceWriter
{
    private const int WidestLine = 159;

    private const string DocMark = "/// ";

    private const int FirstCapacity = 64 * 1024;

    // One file is written after another: the next one begins where the last one has been.
    [ThreadStatic]
    private static char[]? s_free;

    private char[] _text;
    private int _length;
    private int _depth;

    public SourceWriter()
    {
        _text = s_free ?? new char[FirstCapacity];
        s_free = null;
    }

    /// <summary>Whether the language has unions and closed records.</summary>
    public bool HasUnions { get; init; }

    /// <summary>Whether this is inside a type.</summary>
    public bool IsNested => _depth > 0;

    /// <summary>The parts of interpolated lines.</summary>
    public LineParts Parts { get; } = new();

    public SourceWriter Line() => Append("\n");

    public SourceWriter Line(string line)
    {
        if (Fits(line.Length) || line[0] == '#')
            return Indentation().Append(line).Append("\n");
        if (line.StartsWith(DocMark, StringComparison.Ordinal))
            return Doc(line.Substring(DocMark.Length));
        var depth = _depth;
        foreach (var (indent, text) in LongLine.Break(line, Room))
        {
            _depth = depth + indent;
            Indentation().Append(text).Append("\n");
        }

        _depth = depth;
        return this;
    }

    /// <summary>The same for an interpolated string.</summary>
    public SourceWriter Line([InterpolatedStringHandlerArgument("")] LineText line)
    {
        var text = Parts.Take(line.Start);
        if (!Fits(text.Count))
            return Line(new string(text.Array!, text.Offset, text.Count));
        Indentation().Reserve(text.Count);
        Array.Copy(text.Array!, text.Offset, _text, _length, text.Count);
        _length += text.Count;
        return Append("\n");
    }

    /// <summary>A line of three parts, for the lines that there are most of.</summary>
    public SourceWriter Line(string first, string second, string third) =>
        Fits(first.Length + second.Length + third.Length)
            ? Indentation().Append(first).Append(second).Append(third).Append("\n")
            : Line(first + second + third);

    /// <summary>A case of a <c>switch</c>: its label, its statements and <c>break</c>.</summary>
    public SourceWriter Case(string label, params string[] statements)
    {
        Line(label);
        using (Indent())
        {
            foreach (var statement in statements)
                Line(statement);
            return Line("break;");
        }
    }

    /// <summary>Lines as they are, whatever their ends.</summary>
    public SourceWriter Lines(string lines)
    {
        foreach (var line in lines.Split('\n'))
            Append(line.TrimEnd('\r')).Append("\n");
        return this;
    }

    /// <summary>XML as lines of a doc comment, broken at spaces.</summary>
    public SourceWriter Doc(string xml)
    {
        var room = Room - DocMark.Length;
        var start = 0;
        while (xml.Length - start > room)
        {
            var end = xml.LastIndexOf(' ', start + room, room + 1);
            if (end <= start)
                end = xml.IndexOf(' ', start + room);
            if (end < 0)
                break;
            Indentation().Append(DocMark).Append(xml, start, end - start).Append("\n");
            start = end + 1;
        }

        return Indentation().Append(DocMark).Append(xml, start, xml.Length - start).Append("\n");
    }

    /// <summary>A head with a list behind it: in one line if that is short enough, otherwise a line for each item.</summary>
    /// <param name="head">What stands before the list, its opening bracket included.</param>
    /// <param name="items">The items, separated by commas.</param>
    /// <param name="tail">What stands after the list, its closing bracket included.</param>
    public SourceWriter List(string head, IReadOnlyList<string> items, string tail)
    {
        if (Fits(head.Length + tail.Length + items.Sum(static item => item.Length + 2)))
            return Line(head + string.Join(", ", items) + tail);
        Line(head);
        using (Indent())
        {
            for (var i = 0; i < items.Count; i++)
                Line(items[i] + (i == items.Count - 1 ? tail : ","));
        }

        return this;
    }

    /// <summary>Whether a line of this length, without its indentation, is short enough.</summary>
    public bool Fits(int length) => (_depth * 4) + length <= WidestLine;

    /// <summary>How much room a line has behind its indentation.</summary>
    public int Room => WidestLine - (_depth * 4);

    /// <summary>Opens a brace block; disposing closes it.</summary>
    public Block Braces(string? head = null, string tail = "")
    {
        if (head is not null)
            Line(head);
        Line("{");
        _depth++;
        return new Block(this, "}" + tail);
    }

    /// <summary>The same for an interpolated string.</summary>
    public Block Braces([InterpolatedStringHandlerArgument("")] LineText head, string tail = "") => Line(head).Braces(tail: tail);

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
        s_free = _text;
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

    private SourceWriter Append(string text) => Append(text, 0, text.Length);

    private SourceWriter Append(string text, int start, int length)
    {
        Reserve(length);
        text.CopyTo(start, _text, _length, length);
        _length += length;
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
