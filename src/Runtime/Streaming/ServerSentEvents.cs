using System.Diagnostics.CodeAnalysis;

namespace Gigstack.Runtime;

/// <summary>
/// Server-sent events as they arrive (<c>text/event-stream</c>). Enumerate it for their data, or use <see cref="AsEvents"/> for names and
/// ids too. Each enumeration sends a request. Leaving the loop closes the response.
/// </summary>
/// <remarks>
/// If the data is JSON, an event with the data <c>[DONE]</c> ends the stream, and events with empty data are skipped. An incomplete event
/// at the end of the response is ignored.
/// </remarks>
/// <typeparam name="T">The type of the data.</typeparam>
public abstract class ServerSentEvents<T> : IAsyncEnumerable<T>
{
    /// <summary>For derived classes.</summary>
    protected ServerSentEvents()
    {
    }

    /// <summary>Creates a stream from given events, for tests.</summary>
    /// <param name="events">The events.</param>
    /// <returns>The stream.</returns>
    [SuppressMessage(
        "Design",
        "CA1000",
        Justification = "The type argument says what is streamed; it could not be left out anyway in a mock's set-up.")]
    public static ServerSentEvents<T> FromEvents(IEnumerable<ServerSentEvent<T>> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        return new GivenEvents(events);
    }

    /// <summary>Returns the events with their names and ids.</summary>
    /// <returns>The events. Cancel with <c>WithCancellation</c>.</returns>
    public abstract IAsyncEnumerable<ServerSentEvent<T>> AsEvents();

    /// <summary>
    /// Returns the events after one that was received before. Its id is sent as <c>Last-Event-ID</c>; the API decides what it means.
    /// </summary>
    /// <param name="eventId">The id, from <see cref="ServerSentEvent{T}.EventId"/>.</param>
    /// <returns>The events.</returns>
    public virtual ServerSentEvents<T> After(string eventId) => this;

    /// <summary>
    /// Returns the events over several connections. If the connection breaks, the request is sent again after the delay that the API
    /// requests (field <c>retry</c>, otherwise three seconds), with the id of the last event as <c>Last-Event-ID</c>. Without an id,
    /// events would be repeated, so the failure is thrown; also if connections break <see cref="ApiClientOptions.MaxRetries"/> times
    /// without any event.
    /// </summary>
    /// <param name="afterEnd">
    /// Whether the request is also sent again when the API ends the response, and without an id, as browsers do. The stream then ends only
    /// with <c>[DONE]</c> or the status 204.
    /// </param>
    /// <returns>The events.</returns>
    public virtual ServerSentEvents<T> Reconnecting(bool afterEnd = false) => this;

    /// <inheritdoc/>
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (var one in AsEvents().WithCancellation(cancellationToken).ConfigureAwait(false))
            yield return one.Data;
    }

    private sealed class GivenEvents(IEnumerable<ServerSentEvent<T>> events) : ServerSentEvents<T>
    {
        public override async IAsyncEnumerable<ServerSentEvent<T>> AsEvents()
        {
            await Task.CompletedTask.ConfigureAwait(false);
            foreach (var one in events)
                yield return one;
        }
    }
}
