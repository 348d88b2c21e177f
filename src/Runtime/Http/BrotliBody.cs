using System.Buffers;
using System.IO.Compression;

namespace Gigstack.Runtime;

/// <summary>A body in Brotli (RFC 7932). It throws if the data ends before its end, where <see cref="BrotliStream"/> does not.</summary>
internal sealed class BrotliBody(Stream inner) : DecodedBody
{
    private readonly byte[] _input = new byte[8192];
    private BrotliDecoder _decoder;
    private int _start;
    private int _end;
    private bool _isDone;

    public override int Read(Span<byte> buffer)
    {
        while (true)
        {
            if (TryDecode(buffer, out var written))
                return written;
            Fill(inner.Read(_input));
        }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            if (TryDecode(buffer.Span, out var written))
                return written;
            Fill(await inner.ReadAsync(_input, cancellationToken).ConfigureAwait(false));
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _decoder.Dispose();
            inner.Dispose();
        }
        base.Dispose(disposing);
    }

    /// <summary>False if more input is needed.</summary>
    private bool TryDecode(Span<byte> buffer, out int written)
    {
        written = 0;
        if (_isDone || buffer.IsEmpty)
            return true;
        var status = _decoder.Decompress(_input.AsSpan(_start, _end - _start), buffer, out var consumed, out written);
        _start += consumed;
        if (status == OperationStatus.InvalidData)
            throw new IOException("The Brotli data is invalid.");
        _isDone = status == OperationStatus.Done;
        return _isDone || written > 0;
    }

    private void Fill(int read)
    {
        if (read == 0)
            throw new IOException("The Brotli data ended before its end.");
        _start = 0;
        _end = read;
    }
}
