namespace Gigstack.Runtime;

/// <summary>The result of verifying a webhook.</summary>
public enum WebhookVerification
{
    /// <summary>The signature is valid.</summary>
    Valid,

    /// <summary>A header of the signature is missing.</summary>
    MissingHeader,

    /// <summary>A header of the signature is malformed.</summary>
    UnreadableHeader,

    /// <summary>The signature does not match any secret: the body or a header was changed, or the sender uses another secret.</summary>
    WrongSignature,

    /// <summary>The signature is older than the tolerance. The webhook may be a replay.</summary>
    TooOld,

    /// <summary>The signature is further in the future than the tolerance.</summary>
    TooNew,

    /// <summary>
    /// The webhook was handled before, within the window of a <see cref="WebhookReplayWindow"/>: a replay, or the sender did not get the
    /// answer. Respond with success, so that the sender does not send it again.
    /// </summary>
    Replayed,

    /// <summary>
    /// The webhook is being handled now. Only a <see cref="WebhookReplayWindow"/> returns it. Respond with 409 or 503, so that the sender
    /// sends it again if that fails.
    /// </summary>
    InProgress,
}
