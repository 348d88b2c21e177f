using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Gigstack.Generator.Document;

/// <summary>A file as UTF-8 for System.Text.Json. Converts byte positions to character positions.</summary>
internal sealed class Utf8Text
{
    private const char ByteOrderMark = '\uFEFF';

    private readonly DocumentText _text;

    public Utf8Text(DocumentText text)
    {
        _text = text;
        var content = text.Content;
        Bytes = Encoding.UTF8.GetBytes(text.Length > 0 && text[0] == ByteOrderMark ? ' ' + content.Substring(1) : content);
    }

    public byte[] Bytes { get; }

    public TextSpan Span(long start, long end)
    {
        var from = Position(start);
        return TextSpan.FromBounds(from, Math.Max(from, Position(end)));
    }

    /// <summary>The position of a JsonException, from its line and byte.</summary>
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
