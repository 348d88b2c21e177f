using System.Runtime.CompilerServices;

namespace Gigstack.Runtime.Generated;

/// <summary>Events of a request that is sent when they are enumerated.</summary>
/// <param name="transport">Sends the request.</param>
/// <param name="request">Creates the request. Called for each enumeration, and again to resume the stream.</param>
/// <param name="cases">Reads the data.</param>
/// <param name="resumption">Where the stream begins, and whether it is resumed.</param>
/// <param name="cancellationToken">Cancels the request and the reading.</param>
internal sealed class RequestedEvents<T>(
    ApiTransport transport,
    Func<ApiRequest> request,
    EventCases<T> cases,
    Resumption resumption,
    CancellationToken cancellationToken) : ServerSentEvents<T>
{
    public override IAsyncEnumerable<ServerSentEvent<T>> AsEvents() => EventsAsync(CancellationToken.None);

    public override ServerSentEvents<T> After(string eventId)
    {
        ArgumentException.ThrowIfNullOrEmpty(eventId);
        return new RequestedEvents<T>(transport, request, cases, resumption with { EventId = eventId }, cancellationToken);
    }

    public override ServerSentEvents<T> Reconnecting(bool afterEnd = false) => new RequestedEvents<T>(
        transport, request, cases, resumption with { IsOn = true, IsAfterEnd = afterEnd }, cancellationToken);

    private async IAsyncEnumerable<ServerSentEvent<T>> EventsAsync([EnumeratorCancellation] CancellationToken enumeration)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(enumeration, cancellationToken);
        var connection = new EventConnection(resumption, transport.Options);
        do
        {
            var response = await transport.SendForStreamAsync(connection.Begin(request()), both.Token).ConfigureAwait(false);
            var source = response.Value;
            await using (source.ConfigureAwait(false))
            {
                if (source.ContentType is { } type && MediaType.Essence(type) != "text/event-stream")
                    throw source.Failed($"with {Excerpt.Of(type)} instead of text/event-stream", null);
                var events = new EventReader(source);
                Func<ReadOnlyMemory<byte>, Item> read = data => new(cases.TryRead(events.Type, data.Span, out var value), value);
                while (await connection.ReadAsync(events, both.Token).ConfigureAwait(false))
                {
                    if (cases.IsEnd(events.Data.Span))
                        yield break;
                    var item = source.ReadItem(events.Data, read);
                    if (!item.IsRead)
                        continue;
                    yield return new ServerSentEvent<T>(item.Value!, events.Type)
                    {
                        EventId = connection.EventId,
                        ReconnectionInterval = events.Retry,
                    };
                }
            }
            connection.End(response.StatusCode);
        }
        while (await connection.ContinuesAsync(both.Token).ConfigureAwait(false));
    }

    private readonly record struct Item(bool IsRead, T? Value);
}
