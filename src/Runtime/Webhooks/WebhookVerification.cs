namespace Gigstack.Runtime;

/// <summary>The result of verifying the signature of a webhook.</summary>
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
}
