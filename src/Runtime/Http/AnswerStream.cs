namespace Gigstack.Runtime;

/// <summary>
/// An HTTP/1.1 connection that throws when it is closed before a response. <see cref="SocketsHttpHandler"/> takes an empty read for a
/// connection that was idle for too long and sends a request without a body again, up to three times, although the server may have executed
/// it.
/// </summary>
internal sealed class AnswerStream(Stream inner) : Stream
{
    // A read may be pending since before the request, so writes are tracked separately.
    private volatile bool _isOwedAnswer;
    private volatile bool _hasEnded;

    public override bool CanRead => inner.CanRead;

    public override bool CanSeek => false;

    public override bool CanWrite => inner.CanWrite;

    public override bool CanTimeout => inner.CanTimeout;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer) => Received(inner.Read(buffer), buffer.Length);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Received(await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false), buffer.Length);

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        Leave();
        inner.Write(buffer);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Leave();
        return inner.WriteAsync(buffer, cancellationToken);
    }

    public override void Flush() => inner.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override async ValueTask DisposeAsync()
    {
        await inner.DisposeAsync().ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>An empty read ends a response without a length. Before the first byte of a response, it is an error.</summary>
    private int Received(int read, int wanted)
    {
        if (read > 0)
        {
            _isOwedAnswer = false;
        }
        else if (wanted > 0)
        {
            _hasEnded = true;
            if (_isOwedAnswer)
                throw new HttpIOException(HttpRequestError.ResponseEnded, "The connection was closed before a response.");
        }
        return read;
    }

    private void Leave()
    {
        // The idle connection was closed after it was chosen. Nothing was sent, so the request may use another connection.
        if (_hasEnded && !_isOwedAnswer)
            throw new HttpIOException(HttpRequestError.ConnectionError, "The connection was closed before the request was sent.");
        _isOwedAnswer = true;
    }
}
