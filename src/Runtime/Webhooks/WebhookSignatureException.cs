namespace Gigstack.Runtime;

/// <summary>A webhook that is not proven to come from its sender. Answer it with 400 or 401 and do nothing else with it.</summary>
public sealed class WebhookSignatureException : Exception
{
    /// <summary>Creates the exception.</summary>
    public WebhookSignatureException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong, without any secret.</param>
    public WebhookSignatureException(string? message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong, without any secret.</param>
    /// <param name="innerException">The cause.</param>
    public WebhookSignatureException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal WebhookSignatureException(WebhookVerification verification)
        : base(Sentence(verification)) =>
        Verification = verification;

    /// <summary>What is wrong.</summary>
    public WebhookVerification Verification { get; } = WebhookVerification.WrongSignature;

    private static string Sentence(WebhookVerification verification) => verification switch
    {
        WebhookVerification.MissingHeader => "The webhook is not signed: a header is missing.",
        WebhookVerification.UnreadableHeader => "A header of the webhook's signature is malformed.",
        WebhookVerification.TooOld => "The webhook was signed too long ago.",
        WebhookVerification.TooNew => "The webhook was signed in the future; is the clock right?",
        _ => "The webhook's signature is wrong.",
    };
}
