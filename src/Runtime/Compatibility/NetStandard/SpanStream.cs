namespace Gigstack.Runtime;

/// <summary>A stream that is read into memory of any kind, as streams are from .NET Core 2.1 on.</summary>
internal abstract class SpanStream : Stream, IAsyncDisposable
{
    public virtual int Read(Span<byte> buffer) => throw new NotSupportedException();

    public virtual ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public virtual void Write(ReadOnlySpan<byte> buffer) => throw new NotSupportedException();

    public virtual ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public virtual ValueTask DisposeAsync()
    {
        Dispose();
        return default;
    }
}
