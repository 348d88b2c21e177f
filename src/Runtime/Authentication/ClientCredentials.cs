using System.Collections.Concurrent;

namespace Gigstack.Runtime;

/// <summary>OAuth 2.0 client credentials that are not bound to a client yet, with the tokens that its clients share.</summary>
internal sealed class ClientCredentials(
    string clientId,
    string clientSecret,
    Uri? tokenUrl,
    IReadOnlyList<string> scopes,
    bool secretInBody) : SecretCredential
{
    // By the address, and the clock that knows when a token expires.
    private readonly ConcurrentDictionary<(string Url, TimeProvider Clock), CachedToken> _tokens = new();

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
            return Shared(url, connection, () => new TokenRequest(this, url, secretInBody));
        }

        if (metadataUrl is not null)
        {
            var url = AuthorizationServer.Address(metadataUrl, "metadata URL", connection);
            return Shared(url, connection, () => new DiscoveredTokenRequest(this, url));
        }

        throw new ArgumentException(
            $"The security scheme \"{scheme}\" has no token URL in the document. Pass one to the credential.", nameof(scheme));
    }

    public override ValueTask<string> GetSecretAsync(CancellationToken cancellationToken) =>
        throw new InvalidOperationException("The credentials are not bound to a client.");

    private TokenOfClient Shared(Uri url, Connection connection, Func<AccessTokenSource> source) =>
        new(_tokens.GetOrAdd((url.AbsoluteUri, connection.Clock), key => new CachedToken(source(), key.Clock)), connection);

    /// <summary>The token as one client uses it.</summary>
    private sealed class TokenOfClient(CachedToken token, Connection connection) : SecretCredential
    {
        public override string Kind => "Bearer";

        public override ValueTask<string> GetSecretAsync(CancellationToken cancellationToken) =>
            token.GetAsync(connection, cancellationToken);

        public override bool Forget(string secret) => token.Forget(secret);
    }
}
