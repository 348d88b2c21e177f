namespace Gigstack.Generator.Emit.Writing;

/// <summary>The lines that are being put together. A part of a line can write other lines.</summary>
internal sealed class LineParts
{
    private const int FirstCapacity = 1024;

    private char[] _text = new char[FirstCapacity];

    public int Length { get; private set; }

    public void Add(string text)
    {
        if (Length + text.Length > _text.Length)
            Array.Resize(ref _text, Math.Max(Length + text.Length, _text.Length * 2));
        text.CopyTo(0, _text, Length, text.Length);
        Length += text.Length;
    }

    /// <summary>Takes the last line away: it is complete.</summary>
    /// <returns>The line, until another one is put together.</returns>
    public ArraySegment<char> Take(int start)
    {
        var line = new ArraySegment<char>(_text, start, Length - start);
        Length = start;
        return line;
    }
}
