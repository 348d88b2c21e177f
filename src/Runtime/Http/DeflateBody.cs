using System.IO.Compression;

namespace Gigstack.Runtime;

/// <summary>
/// A body in zlib (RFC 1950), which HTTP calls deflate. <see cref="ZLibStream"/> asks for more input only if the data has not ended; so if
/// there is none then, the data is not complete.
/// </summary>
internal sealed class DeflateBody(Stream inner) : DecodedBody
{
    private readonly ZLibStream _zlib = new(new WithoutEnd(inner), CompressionMode.Decompress);

    public override int Read(Span<byte> buffer)
    {
        try
        {
            return _zlib.Read(buffer);
        }
        catch (InvalidDataException exception)
        {
            throw new IOException("The deflate data is invalid.", exception);
        }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            return await _zlib.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (InvalidDataException exception)
        {
            throw new IOException("The deflate data is invalid.", exception);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _zlib.Dispose();
        base.Dispose(disposing);
    }

    private sealed class WithoutEnd(Stream inner) : DecodedBody
    {
        public override int Read(Span<byte> buffer) => Given(inner.Read(buffer), buffer.Length);

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Given(await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false), buffer.Length);

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                inner.Dispose();
            base.Dispose(disposing);
        }

        private static int Given(int read, int wanted) =>
            read > 0 || wanted == 0 ? read : throw new IOException("The deflate data ended before its end.");
    }
}
