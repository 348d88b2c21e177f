namespace Gigstack.Runtime;

/// <summary>
/// Verifies the signatures of webhooks with the secrets of one receiver. With several secrets, for rotation, a signature with any of them
/// is valid. Safe for concurrent use. It does not know which webhooks were handled before: see <see cref="WebhookReplayWindow"/>.
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

    /// <summary>What two deliveries of the same webhook have in common. Only for a valid signature, which protects it.</summary>
    internal abstract string Identify(ReadOnlySpan<byte> body, Func<string, string?> header);

    /// <summary>How long a delivery can be replayed; null if its signature never expires.</summary>
    internal abstract TimeSpan? Lifetime { get; }

    private protected abstract WebhookVerification CheckCore(ReadOnlySpan<byte> body, Func<string, string?> header);

    private protected static byte[][] Keys(string[] secrets, Func<string, byte[]> key)
    {
        ArgumentNullException.ThrowIfNull(secrets);
        if (secrets.Length == 0)
            throw new ArgumentException("At least one secret is required.", nameof(secrets));
        var keys = Array.ConvertAll(secrets, secret => string.IsNullOrWhiteSpace(secret) ? [] : key(secret));
        // Anybody can sign with an empty key. The message must not quote the others.
        if (Array.Exists(keys, static key => key.Length == 0))
            throw new ArgumentException("A secret is empty.", nameof(secrets));
        return keys;
    }
}
