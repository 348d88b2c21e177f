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

    public override SecretCredential For(string scheme, string? documentUrl, string? metadataUrl, Connection connection)
    {
        if ((tokenUrl?.OriginalString ?? documentUrl) is { } text)
        {
            var url = AuthorizationServer.Address(text, "token URL", connection);
            return new CachedToken(new TokenRequest(this, url, secretInBody), connection);
        }

        if (metadataUrl is not null)
        {
            var url = AuthorizationServer.Address(metadataUrl, "metadata URL", connection);
            return new CachedToken(new DiscoveredTokenRequest(this, url), connection);
        }

        throw new ArgumentException(
            $"The security scheme \"{scheme}\" has no token URL in the document. Pass one to the credential.", nameof(scheme));
    }

    public override ValueTask<string> GetSecretAsync(CancellationToken cancellationToken) =>
        throw new InvalidOperationException("The credentials are not bound to a client.");
}
