namespace Gigstack.Sandbox;

/// <summary>An event's way to a webhook, as the delivery log has it.</summary>
public sealed record WebhookDelivery
{
    /// <summary>Id of the webhook.</summary>
    public required string Webhook { get; init; }

    /// <summary>Id of the event; the same for every webhook that receives it, and in every attempt.</summary>
    public required string EventId { get; init; }

    /// <summary>Name of the event, such as <c>payment.created</c>.</summary>
    public required string EventType { get; init; }

    /// <summary>When the event happened.</summary>
    public required DateTimeOffset EventCreatedAt { get; init; }

    /// <summary>How far it has come.</summary>
    public required WebhookDeliveryState State { get; init; }

    /// <summary>When it is tried next; null unless it is pending. A delivery waits for those before it.</summary>
    public DateTimeOffset? NextAttemptAt { get; init; }

    /// <summary>The attempts so far, the oldest first.</summary>
    public required IReadOnlyList<WebhookDeliveryAttempt> Attempts { get; init; }
}
