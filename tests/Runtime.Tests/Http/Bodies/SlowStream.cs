namespace Gigstack.Runtime.Tests.Http.Bodies;

/// <summary>A stream that gives a few bytes at a time, and asynchronously never at once.</summary>
internal sealed class SlowStream(byte[] content, int most = int.MaxValue) : ForwardStream(content)
{
    public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, most)]);

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        new(Task.Run(
            () =>
            {
                Thread.Sleep(1);
                return Read(buffer.Span);
            },
            cancellationToken));
}
