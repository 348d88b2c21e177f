namespace Gigstack.Sandbox;

/// <summary>How far a <see cref="WebhookDelivery"/> has come.</summary>
public enum WebhookDeliveryState
{
    /// <summary>It is to be tried, for the first time or again.</summary>
    Pending,

    /// <summary>The receiver answered with 2xx in time.</summary>
    Delivered,

    /// <summary>Every attempt failed; the events behind it go on.</summary>
    Failed,

    /// <summary>Its webhook was deleted or switched off before it arrived.</summary>
    Dropped,
}
