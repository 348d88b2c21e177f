namespace Gigstack.Runtime;

/// <summary>A server-sent event (<c>text/event-stream</c>).</summary>
/// <typeparam name="T">The type of the data.</typeparam>
public sealed record ServerSentEvent<T>
{
    /// <summary>Creates an event, for tests.</summary>
    /// <param name="data">The data.</param>
    /// <param name="eventType">The name of the event.</param>
    public ServerSentEvent(T data, string eventType = "message")
    {
        Data = data;
        EventType = eventType;
    }

    /// <summary>The data.</summary>
    public T Data { get; init; }

    /// <summary>The name of the event (field <c>event</c>); <c>message</c> if it has none.</summary>
    public string EventType { get; init; }

    /// <summary>
    /// The id of this event or of the last one that had an id; null if there was none. To resume, send it as <c>Last-Event-ID</c>.
    /// </summary>
    public string? EventId { get; init; }

    /// <summary>The delay before reconnecting that the API requests; null if this event has none.</summary>
    public TimeSpan? ReconnectionInterval { get; init; }
}
