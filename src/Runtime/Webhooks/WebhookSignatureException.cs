namespace Gigstack.Runtime;

/// <summary>The signature of a webhook is not valid. Respond with 400 or 401 and ignore the webhook.</summary>
public sealed class WebhookSignatureException : Exception
{
    /// <summary>Creates the exception.</summary>
    public WebhookSignatureException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">The message, without any secret.</param>
    public WebhookSignatureException(string? message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">The message, without any secret.</param>
    /// <param name="innerException">The cause.</param>
    public WebhookSignatureException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal WebhookSignatureException(WebhookVerification verification)
        : base(Sentence(verification)) =>
        Verification = verification;

    /// <summary>The reason.</summary>
    public WebhookVerification Verification { get; } = WebhookVerification.WrongSignature;

    private static string Sentence(WebhookVerification verification) => verification switch
    {
        WebhookVerification.MissingHeader => "The webhook is not signed: a signature header is missing.",
        WebhookVerification.UnreadableHeader => "A signature header of the webhook is malformed.",
        WebhookVerification.TooOld => "The webhook was signed too long ago.",
        WebhookVerification.TooNew => "The webhook was signed in the future. Check the clock.",
        _ => "The signature of the webhook is wrong.",
    };
}
