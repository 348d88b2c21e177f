namespace Gigstack.Runtime;

/// <summary>One event of a stream (<c>text/event-stream</c>).</summary>
/// <typeparam name="T">The type of the data.</typeparam>
public sealed record ServerSentEvent<T>
{
    /// <summary>Creates an event; public so that tests can.</summary>
    /// <param name="data">The data.</param>
    /// <param name="eventType">The name of the event.</param>
    public ServerSentEvent(T data, string eventType = "message")
    {
        Data = data;
        EventType = eventType;
    }

    /// <summary>The data.</summary>
    public T Data { get; init; }

    /// <summary>The name of the event (the field <c>event</c>); <c>message</c> when it has none.</summary>
    public string EventType { get; init; }

    /// <summary>The id of this event, or of the last one that had an id; null before any. A server that can resume takes it as <c>Last-Event-ID</c>.</summary>
    public string? EventId { get; init; }

    /// <summary>How long the API asks to wait before connecting again; null when this event does not say.</summary>
    public TimeSpan? ReconnectionInterval { get; init; }
}
