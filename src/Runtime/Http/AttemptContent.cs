using System.Net;

namespace Gigstack.Runtime;

/// <summary>
/// The content of one attempt, which can be written once. A handler that resends a request, as with HTTP/2 when the server refuses it,
/// fails: only <see cref="RetryPipeline"/> decides on retries.
/// </summary>
internal sealed class AttemptContent : CancelableContent
{
    private readonly HttpContent _inner;
    private int _writes;

    public AttemptContent(HttpContent inner)
    {
        _inner = inner;
        HeaderField.Copy(inner.Headers, Headers);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        Interlocked.Increment(ref _writes) == 1
            ? _inner.CopyToAsync(stream, context, cancellationToken)
            : throw new RepeatedSendException();

    protected override bool TryComputeLength(out long length)
    {
        length = _inner.Headers.ContentLength ?? 0;
        return _inner.Headers.ContentLength is not null;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _inner.Dispose();
        base.Dispose(disposing);
    }
}
