namespace Gigstack.Runtime;

/// <summary>
/// An HTTP/1.1 connection whose end before an answer is an error, not an empty read. <see cref="SocketsHttpHandler"/> takes the empty read for a
/// connection that was idle for too long and sends a request without a body again, up to three times, although the server may have executed it.
/// </summary>
internal sealed class AnswerStream(Stream inner) : Stream
{
    // A read may be pending since before the request: what was written meanwhile counts.
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

    /// <summary>An empty read ends an answer that has no length of its own; before the first byte of one it is an error.</summary>
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
                throw new HttpIOException(HttpRequestError.ResponseEnded, "The connection was closed before an answer.");
        }
        return read;
    }

    private void Leave()
    {
        // The idle connection ended after it was chosen: nothing of the request has left yet, so it may be sent elsewhere.
        if (_hasEnded && !_isOwedAnswer)
            throw new HttpIOException(HttpRequestError.ConnectionError, "The connection was closed before the request was sent.");
        _isOwedAnswer = true;
    }
}
