using System.Runtime.CompilerServices;
using System.Text;

namespace Gigstack.Runtime.Generated;

/// <summary>Events of a request that is sent when they are enumerated.</summary>
/// <param name="transport">Sends the request.</param>
/// <param name="request">Creates the request. Called for each enumeration.</param>
/// <param name="read">Reads the data.</param>
/// <param name="isJson">Whether the data is JSON. Then <c>[DONE]</c> ends the stream and empty data is skipped.</param>
/// <param name="cancellationToken">Cancels the request and the reading.</param>
internal sealed class RequestedEvents<T>(
    ApiTransport transport,
    Func<ApiRequest> request,
    Func<ReadOnlyMemory<byte>,
    T> read,
    bool isJson,
    CancellationToken cancellationToken) : ServerSentEvents<T>
{
    public override IAsyncEnumerable<ServerSentEvent<T>> AsEvents() => EventsAsync(CancellationToken.None);

    private async IAsyncEnumerable<ServerSentEvent<T>> EventsAsync([EnumeratorCancellation] CancellationToken enumeration)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(enumeration, cancellationToken);
        var source = (await transport.SendForStreamAsync(request(), both.Token).ConfigureAwait(false)).Value;
        await using (source.ConfigureAwait(false))
        {
            if (source.ContentType is { } type && MediaType.Essence(type) != "text/event-stream")
                throw source.Failed($"with {type} instead of text/event-stream", null);
            var events = new EventReader(source);
            while (await events.ReadAsync(both.Token).ConfigureAwait(false))
            {
                if (isJson && events.Data.IsEmpty)
                    continue;
                if (isJson && events.Data.Span.SequenceEqual("[DONE]"u8))
                    yield break;
                yield return new ServerSentEvent<T>(source.ReadItem(events.Data, read), events.Type)
                {
                    EventId = events.Id,
                    ReconnectionInterval = events.Retry,
                };
            }
        }
    }
}
