namespace Gigstack.Runtime;

/// <summary>OAuth 2.0 client credentials that are not bound to a client yet.</summary>
internal sealed class ClientCredentials(
    string clientId,
    string clientSecret,
    Uri? tokenUrl,
    IReadOnlyList<string> scopes,
    bool secretInBody) : SecretCredential
{
    public string ClientId => clientId;

    public string ClientSecret => clientSecret;

    public IReadOnlyList<string> Scopes => scopes;

    public bool SecretInBody => secretInBody;

    public override string Kind => "Bearer";

    public override SecretCredential For(string scheme, string? documentUrl, Connection connection)
    {
        var text = tokenUrl?.OriginalString ?? documentUrl
            ?? throw new ArgumentException(
                $"The security scheme \"{scheme}\" has no token URL in the document. Pass one to the credential.",
                nameof(scheme));
        if (!Uri.TryCreate(connection.BaseUri, text, out var url) || (url.Scheme != Uri.UriSchemeHttps && url.Scheme != Uri.UriSchemeHttp))
            throw new ArgumentException($"The token URL \"{text}\" is not an https address.", nameof(scheme));
        return url.Scheme == Uri.UriSchemeHttps || url.IsLoopback
            ? new CachedToken(new TokenRequest(this, url), connection)
            : throw new ArgumentException(
                $"The token URL {url} is plain http, which would expose the secret. "
                    + "Use https; http is allowed for loopback addresses (localhost, 127.0.0.1) only.",
                nameof(scheme));
    }

    public override ValueTask<string> GetSecretAsync(CancellationToken cancellationToken) =>
        throw new InvalidOperationException("The credentials are not bound to a client.");
}
