namespace Gigstack.Runtime.Tests.Http.Bodies;

/// <summary>A stream that cannot be written.</summary>
internal sealed class FullStream : MemoryStream
{
    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        throw new IOException("full");
}
