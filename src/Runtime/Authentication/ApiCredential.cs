using System.Text;

namespace Gigstack.Runtime;

/// <summary>Authenticates the caller. Never logged, and never part of an exception or of <see cref="ToString"/>.</summary>
/// <remarks>
/// Derive from this class to authenticate in another way, for example to sign requests. Such a credential is accepted for a security scheme
/// of any type. It must be safe for concurrent use, and one credential may serve several clients.
/// </remarks>
/// <example>
/// A credential that signs method, path, query and body with HMAC-SHA256:
/// <code>
/// sealed class SignedRequests(string keyId, byte[] key) : ApiCredential
/// {
///     protected override async ValueTask AuthenticateAsync(HttpRequestMessage request, CancellationToken cancellationToken)
///     {
///         byte[] body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
///         string digest = Convert.ToHexString(SHA256.HashData(body));
///         string text = $"{request.Method}\n{request.RequestUri!.PathAndQuery}\n{digest}";
///         byte[] signature = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
///         request.Headers.Add("X-Key-Id", keyId);
///         request.Headers.Add("X-Signature", Convert.ToHexString(signature));
///     }
/// }
/// </code>
/// </example>
public abstract class ApiCredential
{
    /// <summary>Initializes a new instance of the <see cref="ApiCredential"/> class.</summary>
    protected ApiCredential()
    {
    }

    /// <summary>What <see cref="ToString"/> calls the credential.</summary>
    private protected virtual string DisplayName => GetType().Name;

    /// <summary>Creates a credential from a token for <c>Authorization: Bearer</c>.</summary>
    /// <param name="token">The token.</param>
    /// <returns>The credential.</returns>
    /// <exception cref="ArgumentException">The token is empty, or has a space, line break or non-ASCII character.</exception>
    public static ApiCredential Bearer(string token) => new FixedSecret("Bearer", SecretCredential.Checked(token, nameof(token)));

    /// <summary>
    /// Creates a credential from a token for <c>Authorization: Bearer</c> that may change. It is requested before each attempt.
    /// </summary>
    /// <param name="token">Returns the token.</param>
    /// <returns>The credential.</returns>
    public static ApiCredential Bearer(Func<CancellationToken, ValueTask<string>> token)
    {
        ArgumentNullException.ThrowIfNull(token);
        return new ChangingSecret("Bearer", token);
    }

    /// <summary>
    /// Creates a credential from an API key. The OpenAPI document says whether it goes into a header, the query or a cookie, or under which
    /// scheme into the Authorization header (<c>Authorization: SharedAccessKey ...</c>).
    /// </summary>
    /// <param name="key">The key.</param>
    /// <returns>The credential.</returns>
    /// <exception cref="ArgumentException">The key is empty, or has a space, line break or non-ASCII character.</exception>
    public static ApiCredential ApiKey(string key) => new FixedSecret("ApiKey", SecretCredential.Checked(key, nameof(key)));

    /// <summary>Creates a credential from an API key that may change. It is requested before each attempt.</summary>
    /// <param name="key">Returns the key.</param>
    /// <returns>The credential.</returns>
    public static ApiCredential ApiKey(Func<CancellationToken, ValueTask<string>> key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new ChangingSecret("ApiKey", key);
    }

    /// <summary>Creates a credential from user and password for <c>Authorization: Basic</c>.</summary>
    /// <param name="user">The user name, without a colon.</param>
    /// <param name="password">The password.</param>
    /// <returns>The credential.</returns>
    /// <exception cref="ArgumentException">The user name has a colon.</exception>
    public static ApiCredential Basic(string user, string password)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(password);
        if (user.Contains(':', StringComparison.Ordinal))
            throw new ArgumentException("The user name for Basic authentication must not contain a colon.", nameof(user));
        return new FixedSecret("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")));
    }

    /// <summary>
    /// Creates OAuth 2.0 client credentials. An access token is requested when it is needed and cached until shortly before it expires.
    /// When the API returns 401, a new token is requested, once per attempt. All calls of all clients that have this credential share the
    /// token, and concurrent ones a token request.
    /// </summary>
    /// <param name="clientId">The client id.</param>
    /// <param name="clientSecret">The client secret.</param>
    /// <param name="tokenUrl">
    /// The token URL: https, or http for loopback addresses. Null uses the one in the security scheme of the document, or in the metadata
    /// that its <c>openIdConnectUrl</c> or <c>oauth2MetadataUrl</c> refers to.
    /// </param>
    /// <param name="scopes">The scopes to request; null for the default of the server.</param>
    /// <param name="secretInBody">Whether id and secret are sent in the form, for servers that do not accept HTTP Basic.</param>
    /// <returns>The credential, for security schemes of type <c>oauth2</c>, <c>openIdConnect</c> and <c>bearer</c>.</returns>
    /// <exception cref="ArgumentException">The id or the secret is empty.</exception>
    public static ApiCredential ClientCredentials(
        string clientId,
        string clientSecret,
        Uri? tokenUrl = null,
        IEnumerable<string>? scopes = null,
        bool secretInBody = false)
    {
        ArgumentException.ThrowIfNullOrEmpty(clientId);
        ArgumentException.ThrowIfNullOrEmpty(clientSecret);
        return new ClientCredentials(clientId, clientSecret, tokenUrl, [.. scopes ?? []], secretInBody);
    }

    /// <summary>Returns the kind of credential, never its secret.</summary>
    /// <returns>For example <c>Bearer (secret)</c>.</returns>
    public sealed override string ToString() => $"{DisplayName} (secret)";

    internal ValueTask ApplyAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        AuthenticateAsync(request, cancellationToken);

    /// <summary>Authenticates one request, just before it is sent.</summary>
    /// <param name="request">
    /// The request as it will be sent, with its final address, its headers, the body, and the credentials of the other security schemes
    /// that the operation needs. Headers and query may be changed. The address must keep its scheme, host and port.
    /// </param>
    /// <param name="cancellationToken">Cancels the attempt; also when <see cref="ApiClientOptions.Timeout"/> has elapsed.</param>
    /// <returns>A task that completes when the request may be sent.</returns>
    /// <remarks>
    /// <para>
    /// Called for each message that is sent: once per attempt, and again when a redirect within the same origin is followed. Redirects to
    /// another origin are not followed. An exception ends the call without a retry and is thrown to the caller as it is, so it must not
    /// quote the secret.
    /// </para>
    /// <para>Reading the content of <paramref name="request"/> loads the body into memory.</para>
    /// </remarks>
    protected abstract ValueTask AuthenticateAsync(HttpRequestMessage request, CancellationToken cancellationToken);
}
