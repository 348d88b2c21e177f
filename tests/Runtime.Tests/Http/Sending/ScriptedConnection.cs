namespace Gigstack.Runtime.Tests.Http.Sending;

/// <summary>A connection whose other side does what a test says.</summary>
internal sealed class ScriptedConnection : MemoryStream
{
    private readonly TaskCompletionSource _taken = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource<byte[]> _given = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The size of each write.</summary>
    public List<int> Written { get; } = [];

    public bool WritesFail { get; set; }

    public bool WritesWait { get; set; }

    /// <summary>Answers the next read, or the one that is pending; nothing is the end.</summary>
    public void Give(params byte[] bytes) => _given.SetResult(bytes);

    public void Fail() => _given.SetException(new IOException("reset while reading"));

    public void TakeWrite() => _taken.SetResult();

    public override int Read(Span<byte> buffer) => Take(_given.Task.GetAwaiter().GetResult(), buffer);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Take(await _given.Task.ConfigureAwait(false), buffer.Span);

    public override void Write(ReadOnlySpan<byte> buffer) => Written.Add(buffer.Length);

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (WritesFail)
            throw new IOException("reset");
        if (WritesWait)
            await _taken.Task.ConfigureAwait(false);
        Written.Add(buffer.Length);
    }

    private int Take(byte[] bytes, Span<byte> buffer)
    {
        _given = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var count = Math.Min(bytes.Length, buffer.Length);
        bytes.AsSpan(0, count).CopyTo(buffer);
        return count;
    }
}
