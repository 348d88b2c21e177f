namespace Gigstack.Runtime;

/// <summary>
/// A scheme by which webhooks are signed, with the secrets of one receiver. Several secrets are for rotation: a signature by any of
/// them is valid. Safe for concurrent use.
/// </summary>
public abstract class WebhookSignature
{
    private protected WebhookSignature()
    {
    }

    /// <summary>Checks a signature. Signatures are compared in constant time.</summary>
    /// <param name="body">The body, byte for byte as it came: read and written again it would be another one.</param>
    /// <param name="header">
    /// Gives a request header by name, null when it is not there: in ASP.NET Core <c>name => request.Headers[name]</c>.
    /// Names are not case-sensitive.
    /// </param>
    /// <returns><see cref="WebhookVerification.Valid"/>, or what is wrong.</returns>
    public WebhookVerification Check(ReadOnlySpan<byte> body, Func<string, string?> header)
    {
        ArgumentNullException.ThrowIfNull(header);
        return CheckCore(body, header);
    }

    /// <summary>The same as <see cref="Check"/>, as an exception.</summary>
    /// <param name="body">The body, byte for byte as it came.</param>
    /// <param name="header">Gives a request header by name; null when it is not there.</param>
    /// <exception cref="WebhookSignatureException">The signature is missing, wrong or too old.</exception>
    public void Verify(ReadOnlySpan<byte> body, Func<string, string?> header)
    {
        WebhookVerification verification = Check(body, header);
        if (verification != WebhookVerification.Valid)
            throw new WebhookSignatureException(verification);
    }

    /// <summary>The scheme, never its secrets.</summary>
    /// <returns>The name of the type.</returns>
    public sealed override string ToString() => GetType().Name;

    private protected abstract WebhookVerification CheckCore(ReadOnlySpan<byte> body, Func<string, string?> header);

    private protected static T[] Keys<T>(string[] secrets, Func<string, T> key)
    {
        ArgumentNullException.ThrowIfNull(secrets);
        if (secrets.Length == 0)
            throw new ArgumentException("At least one secret is needed.", nameof(secrets));
        // An empty one would accept what anybody signs. The message must not quote the others.
        if (Array.Exists(secrets, string.IsNullOrWhiteSpace))
            throw new ArgumentException("A secret is empty.", nameof(secrets));
        return Array.ConvertAll(secrets, secret => key(secret));
    }
}
