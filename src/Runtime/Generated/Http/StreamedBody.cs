using System.Net;

namespace Gigstack.Runtime.Generated;

/// <summary>A body with streams of the caller, which can fail.</summary>
internal abstract class StreamedBody : RequestBody
{
    private volatile Exception? _failure;

    public override Exception? Failure => _failure;

    public sealed override HttpContent ToContent()
    {
        _failure = null;
        try
        {
            return new StreamedContent(this, Open(out var contentType), contentType);
        }
        catch (GivenStreamException exception)
        {
            throw Failed(exception);
        }
    }

    /// <summary>Prepares an attempt.</summary>
    /// <exception cref="InvalidOperationException">A stream that cannot seek has been sent already.</exception>
    /// <exception cref="GivenStreamException">A stream failed.</exception>
    protected abstract AttemptBody Open(out string contentType);

    private GivenStreamException Failed(GivenStreamException exception)
    {
        _failure = exception.InnerException;
        return exception;
    }

    /// <summary>What one attempt sends.</summary>
    /// <param name="Length">The number of bytes; null if unknown.</param>
    /// <param name="WriteAsync">Writes them.</param>
    protected sealed record AttemptBody(long? Length, Func<Stream, CancellationToken, Task> WriteAsync);

    private sealed class StreamedContent : CancelableContent
    {
        private readonly StreamedBody _owner;
        private readonly AttemptBody _body;

        public StreamedContent(StreamedBody owner, AttemptBody body, string contentType)
        {
            (_owner, _body) = (owner, body);
            Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
            SerializeToStreamAsync(stream, context, CancellationToken.None);

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
        {
            try
            {
                await _body.WriteAsync(stream, cancellationToken).ConfigureAwait(false);
            }
            catch (GivenStreamException exception)
            {
                throw _owner.Failed(exception);
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = _body.Length ?? 0;
            return _body.Length is not null;
        }
    }
}
