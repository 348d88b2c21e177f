using System;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Gigstack.Generator.Document;

/// <summary>A text as the UTF-8 bytes that System.Text.Json reads, with the way back from a byte to a character.</summary>
internal sealed class Utf8Text
{
    private const char ByteOrderMark = '\uFEFF';

    private readonly SourceText _text;

    public Utf8Text(SourceText text)
    {
        _text = text;
        var chars = new char[text.Length];
        text.CopyTo(0, chars, 0, chars.Length);
        if (chars.Length > 0 && chars[0] == ByteOrderMark)
        {
            chars[0] = ' ';
        }

        Bytes = Encoding.UTF8.GetBytes(chars);
    }

    public byte[] Bytes { get; }

    public TextSpan Span(long start, long end)
    {
        var from = Position(start);
        return TextSpan.FromBounds(from, Math.Max(from, Position(end)));
    }

    /// <summary>The character at what System.Text.Json calls a line and a byte in it.</summary>
    public TextSpan Point(long line, long byteInLine)
    {
        var start = 0;
        for (; line > 0; line--)
        {
            var next = Array.IndexOf(Bytes, (byte)'\n', start);
            if (next < 0)
            {
                break;
            }

            start = next + 1;
        }

        var position = Position(start + byteInLine);
        return new TextSpan(position, position < _text.Length ? 1 : 0);
    }

    private int Position(long index)
    {
        var count = (int)Math.Min(index, Bytes.Length);
        return Bytes.Length == _text.Length ? count : Math.Min(_text.Length, Encoding.UTF8.GetCharCount(Bytes, 0, count));
    }
}
