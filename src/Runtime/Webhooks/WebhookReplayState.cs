namespace Gigstack.Runtime;

/// <summary>What a <see cref="WebhookReplayStore"/> knows of a webhook.</summary>
public enum WebhookReplayState
{
    /// <summary>Nothing so far. It is in progress from now on.</summary>
    New,

    /// <summary>It is being handled, by this host or by another one.</summary>
    InProgress,

    /// <summary>It was handled.</summary>
    Handled,
}
