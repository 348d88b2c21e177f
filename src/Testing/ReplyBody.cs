using System.Text;

namespace Gigstack.Runtime.Testing;

/// <summary>The body of a response that the test writes while the client reads it.</summary>
public sealed class ReplyBody
{
    private readonly object _gate = new();
    private readonly Queue<byte[]> _chunks = new();
    private readonly TaskCompletionSource _abandoned = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _position;
    private bool _isOpen;
    private bool _isComplete;
    private bool _isLost;
    private bool _isAwaited;

    /// <summary>Completes when the client has closed the body: it has read it to its end, or lost interest.</summary>
    public Task Closed => _abandoned.Task;

    /// <summary>Writes a text as UTF-8.</summary>
    /// <param name="text">The text.</param>
    public void Write(string text) => Write(Encoding.UTF8.GetBytes(text));

    /// <summary>Writes bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            return;
        var chunk = bytes.ToArray();
        Change(() =>
        {
            if (_isComplete || _isLost)
                throw new InvalidOperationException("The body has ended: nothing can be written after Complete() or Drop().");
            _chunks.Enqueue(chunk);
        });
    }

    /// <summary>Ends the body.</summary>
    public void Complete() => Change(() => _isComplete = true);

    /// <summary>Loses the connection, behind what was written.</summary>
    public void Drop() => Change(() => _isLost = true);

    /// <summary>Waits until the client has read all that was written, and waits for more.</summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>A task that completes then.</returns>
    public async Task WhenReadAsync(CancellationToken cancellationToken = default)
    {
        while (true)
        {
            Task changed;
            lock (_gate)
            {
                if (_isAwaited && _chunks.Count == 0)
                    return;
                changed = _changed.Task;
            }
            await changed.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    internal Stream Open()
    {
        lock (_gate)
        {
            if (_isOpen)
                throw new InvalidOperationException("A ReplyBody can be sent once. Give each request a body of its own.");
            _isOpen = true;
        }
        return new ReplyStream(this);
    }

    internal async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task changed;
            lock (_gate)
            {
                if (_chunks.TryPeek(out var chunk))
                    return Take(chunk, buffer.Span);
                if (_isLost)
                    throw new HttpIOException(HttpRequestError.ResponseEnded, "The connection was lost within the body (by the test).");
                if (_isComplete)
                    return 0;
                _isAwaited = true;
                Signal();
                changed = _changed.Task;
            }
            await changed.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    internal void Close() => _abandoned.TrySetResult();

    private int Take(byte[] chunk, Span<byte> buffer)
    {
        _isAwaited = false;
        var count = Math.Min(buffer.Length, chunk.Length - _position);
        chunk.AsSpan(_position, count).CopyTo(buffer);
        _position += count;
        if (_position == chunk.Length)
        {
            _chunks.Dequeue();
            _position = 0;
        }
        return count;
    }

    private void Change(Action change)
    {
        lock (_gate)
        {
            change();
            _isAwaited = false;
            Signal();
        }
    }

    private void Signal()
    {
        _changed.SetResult();
        _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
