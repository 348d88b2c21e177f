namespace Gigstack.Runtime;

/// <summary>What OAuth 2.0 client credentials are before they belong to a client: the tokens are the client's.</summary>
internal sealed class ClientCredentials(string clientId, string clientSecret, Uri? tokenUrl, IReadOnlyList<string> scopes, bool secretInBody) : SecretCredential
{
    public string ClientId => clientId;

    public string ClientSecret => clientSecret;

    public IReadOnlyList<string> Scopes => scopes;

    public bool SecretInBody => secretInBody;

    public override string Kind => "Bearer";

    public override SecretCredential For(string scheme, string? documentUrl, Connection connection)
    {
        string text = tokenUrl?.OriginalString ?? documentUrl
            ?? throw new ArgumentException($"The document does not say where the security scheme \"{scheme}\" has its tokens from; give the credential a token URL.", nameof(scheme));
        if (!Uri.TryCreate(connection.BaseUri, text, out Uri? url) || (url.Scheme != Uri.UriSchemeHttps && url.Scheme != Uri.UriSchemeHttp))
            throw new ArgumentException($"The token URL \"{text}\" is no https address.", nameof(scheme));
        return url.Scheme == Uri.UriSchemeHttps || url.IsLoopback
            ? new CachedToken(new TokenRequest(this, url), connection)
            : throw new ArgumentException($"The token URL {url} is plain http, which would show the secret to everyone on the way. Use https; http is for loopback addresses (localhost, 127.0.0.1) only.", nameof(scheme));
    }

    public override ValueTask<string> GetSecretAsync(CancellationToken cancellationToken) => throw new InvalidOperationException("These credentials do not belong to a client.");
}
