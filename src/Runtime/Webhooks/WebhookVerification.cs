namespace Gigstack.Runtime;

/// <summary>What came of checking a webhook's signature.</summary>
public enum WebhookVerification
{
    /// <summary>The sender knows the secret, and the body is as it was sent.</summary>
    Valid,

    /// <summary>A header that the signature needs is not there.</summary>
    MissingHeader,

    /// <summary>A header is not of the form that the scheme has.</summary>
    UnreadableHeader,

    /// <summary>No secret gives this signature: the body or a header was changed, or the sender has another secret.</summary>
    WrongSignature,

    /// <summary>It was signed longer ago than is tolerated: perhaps somebody sends it a second time.</summary>
    TooOld,

    /// <summary>It was signed further in the future than is tolerated.</summary>
    TooNew,
}
