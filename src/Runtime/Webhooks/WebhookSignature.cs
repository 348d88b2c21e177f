namespace Gigstack.Runtime;

/// <summary>
/// Verifies the signatures of webhooks with the secrets of one receiver. With several secrets, for rotation, a signature with any of them
/// is valid. Safe for concurrent use.
/// </summary>
public abstract class WebhookSignature
{
    private protected WebhookSignature()
    {
    }

    /// <summary>Verifies a signature and returns the result. Signatures are compared in constant time.</summary>
    /// <param name="body">The unchanged bytes of the body. A body that was parsed and written again has another signature.</param>
    /// <param name="header">
    /// Returns a request header by name, ignoring case; null if it is missing. In ASP.NET Core: <c>name => request.Headers[name]</c>.
    /// </param>
    /// <returns><see cref="WebhookVerification.Valid"/>, or the reason why the signature is not valid.</returns>
    public WebhookVerification Check(ReadOnlySpan<byte> body, Func<string, string?> header)
    {
        ArgumentNullException.ThrowIfNull(header);
        return CheckCore(body, header);
    }

    /// <summary>Verifies a signature and throws if it is not valid.</summary>
    /// <param name="body">The unchanged bytes of the body.</param>
    /// <param name="header">Returns a request header by name, ignoring case; null if it is missing.</param>
    /// <exception cref="WebhookSignatureException">The signature is missing, wrong, or too old.</exception>
    public void Verify(ReadOnlySpan<byte> body, Func<string, string?> header)
    {
        var verification = Check(body, header);
        if (verification != WebhookVerification.Valid)
            throw new WebhookSignatureException(verification);
    }

    /// <summary>Returns the name of the scheme, never its secrets.</summary>
    /// <returns>The name of the type.</returns>
    public sealed override string ToString() => GetType().Name;

    private protected abstract WebhookVerification CheckCore(ReadOnlySpan<byte> body, Func<string, string?> header);

    private protected static T[] Keys<T>(string[] secrets, Func<string, T> key)
    {
        ArgumentNullException.ThrowIfNull(secrets);
        if (secrets.Length == 0)
            throw new ArgumentException("At least one secret is required.", nameof(secrets));
        // An empty secret would accept any signature. The message must not quote the others.
        if (Array.Exists(secrets, string.IsNullOrWhiteSpace))
            throw new ArgumentException("A secret is empty.", nameof(secrets));
        return Array.ConvertAll(secrets, secret => key(secret));
    }
}
