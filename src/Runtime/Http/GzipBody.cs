using System.IO.Compression;

namespace Gigstack.Runtime;

/// <summary>
/// A body in gzip (RFC 1952). <see cref="GZipStream"/> takes the end of its input for the end of the data, so that half of a body is read
/// without an error. Here, a member with known content follows the body: it comes out at the end only if the body was complete.
/// </summary>
internal sealed class GzipBody : DecodedBody
{
    private readonly GZipStream _gzip;
    private readonly byte[] _buffer = new byte[8192];
    private int _start;
    private int _end;
    private bool _isDone;

    public GzipBody(Stream inner) => _gzip = new GZipStream(new WithEnd(inner), CompressionMode.Decompress);

    private static ReadOnlySpan<byte> Mark => "the end of the body"u8;

    public override int Read(Span<byte> buffer)
    {
        try
        {
            while (!IsReady(buffer.IsEmpty))
                Fill(_gzip.Read(_buffer, _end, _buffer.Length - _end));
            return Take(buffer);
        }
        catch (InvalidDataException exception)
        {
            throw Broken(exception);
        }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            while (!IsReady(buffer.IsEmpty))
                Fill(await _gzip.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false));
            return Take(buffer.Span);
        }
        catch (InvalidDataException exception)
        {
            throw Broken(exception);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _gzip.Dispose();
        base.Dispose(disposing);
    }

    private static IOException Broken(Exception? cause) => new("The gzip data is invalid or ended before its end.", cause);

    /// <summary>Whether there is something to return: more than could be the mark, or the end.</summary>
    private bool IsReady(bool asksForNothing)
    {
        if (_isDone || asksForNothing || _end - _start > Mark.Length)
            return true;
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        _end -= _start;
        _start = 0;
        return false;
    }

    private void Fill(int read)
    {
        _end += read;
        if (read > 0)
            return;
        if (!_buffer.AsSpan(_start, _end - _start).SequenceEqual(Mark))
            throw Broken(cause: null);
        _isDone = true;
        _start = _end;
    }

    private int Take(Span<byte> buffer)
    {
        var count = _isDone || buffer.IsEmpty ? 0 : Math.Min(buffer.Length, _end - _start - Mark.Length);
        _buffer.AsSpan(_start, count).CopyTo(buffer);
        _start += count;
        return count;
    }

    /// <summary>The input, followed by the member that contains the mark.</summary>
    private sealed class WithEnd(Stream inner) : DecodedBody
    {
        private static readonly byte[] s_member = Member();

        private bool _hasBegun;
        private int _given = -1;

        public override int Read(Span<byte> buffer) => Given(_given < 0 ? inner.Read(buffer) : 0, buffer);

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Given(_given < 0 ? await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) : 0, buffer.Span);

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                inner.Dispose();
            base.Dispose(disposing);
        }

        private static byte[] Member()
        {
            using var member = new MemoryStream();
            using (var gzip = new GZipStream(member, CompressionLevel.Optimal, leaveOpen: true))
                gzip.Write(Mark);
            return member.ToArray();
        }

        private int Given(int read, Span<byte> buffer)
        {
            if (read > 0 || buffer.IsEmpty)
            {
                _hasBegun |= read > 0;
                return read;
            }

            // No member at all is no body in gzip.
            if (!_hasBegun)
                throw Broken(cause: null);
            _given = Math.Max(_given, 0);
            var count = Math.Min(buffer.Length, s_member.Length - _given);
            s_member.AsSpan(_given, count).CopyTo(buffer);
            _given += count;
            return count;
        }
    }
}
