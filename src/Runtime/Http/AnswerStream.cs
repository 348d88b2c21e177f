namespace Gigstack.Runtime;

/// <summary>
/// An HTTP/1.1 connection that throws when it is closed before a response. <see cref="SocketsHttpHandler"/> takes an empty read for a
/// connection that was idle for too long and sends a request without a body again, up to three times, although the server may have executed
/// it. A response that came while the request was still being written, such as a 413, is read even though the connection was closed then.
/// </summary>
internal sealed class AnswerStream(Stream inner) : SpanStream
{
    // A read may be pending since before the request, so writes are tracked separately.
    private volatile bool _isOwedAnswer;
    private volatile bool _hasEnded;
    private volatile bool _isReading;
    private volatile TaskCompletionSource? _readEnds;

    // The beginning of a response that came before the request was written. The rest of the request goes nowhere.
    private byte[]? _early;
    private ReadOnlyMemory<byte> _unread;

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

    public override int Read(Span<byte> buffer) => _unread.IsEmpty ? Received(inner.Read(buffer), buffer.Length) : TakeEarly(buffer);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (!_unread.IsEmpty)
            return TakeEarly(buffer.Span);
        _isReading = true;
        try
        {
            return Received(await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false), buffer.Length);
        }
        finally
        {
            _isReading = false;
            _readEnds?.TrySetResult();
        }
    }

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
        if (_early is not null)
            return default;
        Leave();
        var writing = inner.WriteAsync(buffer, cancellationToken);
        return writing.IsCompletedSuccessfully ? writing : WrittenAsync(writing, cancellationToken);
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

    private async ValueTask WrittenAsync(ValueTask writing, CancellationToken cancellationToken)
    {
        try
        {
            await writing.ConfigureAwait(false);
        }
        catch (IOException)
        {
            if (!await HasAnswerAsync(cancellationToken).ConfigureAwait(false))
                throw;
        }
    }

    /// <summary>Whether the server, which closed the connection, had answered before.</summary>
    private async ValueTask<bool> HasAnswerAsync(CancellationToken cancellationToken)
    {
        var early = new byte[4096];
        if (_isReading)
        {
            var ends = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _readEnds = ends;
            if (_isReading)
                await ends.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        else if (_isOwedAnswer)
        {
            try
            {
                _unread = early.AsMemory(0, Received(await inner.ReadAsync(early, cancellationToken).ConfigureAwait(false), early.Length));
            }
            catch (IOException)
            {
                return false;
            }
        }
        if (_isOwedAnswer)
            return false;
        _early = early;
        return true;
    }

    private int TakeEarly(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, _unread.Length);
        _unread.Span[..count].CopyTo(buffer);
        _unread = _unread[count..];
        return count;
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
