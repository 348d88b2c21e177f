using System.Buffers;
using System.Net;

namespace Gigstack.Runtime.Generated;

/// <summary>JSON Lines, or a JSON text sequence (RFC 7464), whose items are sent as they come.</summary>
internal sealed class LinesBody<T>(IAsyncEnumerable<T> items, JsonCodec<T> codec, string contentType) : RequestBody
{
    private volatile bool _begun;

    // The items may not come twice.
    public override bool CanBeSent => !_begun;

    public override HttpContent ToContent()
    {
        if (_begun)
            throw new InvalidOperationException("The items of the request body were already sent and cannot be sent again.");
        var content = new LinesContent(this);
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return content;
    }

    private async Task WriteToAsync(Stream destination, CancellationToken cancellationToken)
    {
        _begun = true;
        var isSequence = MediaType.Essence(contentType).EndsWith("json-seq", StringComparison.Ordinal);
        var buffer = new ArrayBufferWriter<byte>();
        await foreach (var item in items.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (isSequence)
                buffer.Write<byte>([0x1E]);
            JsonText.Write(buffer, item, codec);
            buffer.Write("\n"u8);
            await destination.WriteAsync(buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);

            // The server may wait for an item before the next one exists.
            await destination.FlushAsync(cancellationToken).ConfigureAwait(false);
            buffer.ResetWrittenCount();
        }
    }

    private sealed class LinesContent(LinesBody<T> body) : CancelableContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
            body.WriteToAsync(stream, CancellationToken.None);

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
            body.WriteToAsync(stream, cancellationToken);

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}

/// <content>JSON Lines as the request body.</content>
public sealed partial class ApiRequest
{
    /// <summary>Sets a request body of JSON values, each on a line of its own, which are sent as they come.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="items">The items. They are enumerated once, so the call is not retried after that has begun.</param>
    /// <param name="codec">The codec of an item.</param>
    /// <param name="contentType">The media type. Items of a <c>json-seq</c> type begin with a record separator.</param>
    /// <returns>The request.</returns>
    /// <exception cref="ArgumentException">The media type contains a line break, control or non-ASCII character.</exception>
    public ApiRequest Lines<T>(IAsyncEnumerable<T> items, JsonCodec<T> codec, string contentType)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(codec);
        HeaderField.Check("Content-Type", contentType);
        Body = new LinesBody<T>(items, codec, contentType);
        return this;
    }
}
