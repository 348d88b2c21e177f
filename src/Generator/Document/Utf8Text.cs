using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Gigstack.Generator.Document;

/// <summary>A file as UTF-8 for System.Text.Json. Converts byte positions to character positions.</summary>
internal sealed class Utf8Text
{
    private const char ByteOrderMark = '\uFEFF';
    private const int BufferLength = 32 * 1024;

    private readonly SourceText _text;

    public Utf8Text(SourceText text)
    {
        _text = text;
        var buffer = new char[Math.Min(text.Length, BufferLength)];
        var count = 0;
        Encode(text, buffer, (encoder, length, flush) => count += encoder.GetByteCount(buffer, 0, length, flush));
        var bytes = new byte[count];
        var position = 0;
        Encode(text, buffer, (encoder, length, flush) => position += encoder.GetBytes(buffer, 0, length, bytes, position, flush));
        Bytes = bytes;
    }

    /// <summary>Encodes the file in chunks, to avoid another copy of a large document.</summary>
    private static void Encode(SourceText text, char[] buffer, Action<Encoder, int, bool> encode)
    {
        var encoder = Encoding.UTF8.GetEncoder();
        for (var start = 0; start < text.Length; start += buffer.Length)
        {
            var length = Math.Min(buffer.Length, text.Length - start);
            text.CopyTo(start, buffer, 0, length);
            if (start == 0 && buffer[0] == ByteOrderMark)
            {
                buffer[0] = ' ';
            }

            encode(encoder, length, start + length == text.Length);
        }
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
