using System.Text;

namespace Gigstack.Runtime;

/// <summary>What proves who calls. It is read for each request and shown nowhere.</summary>
public abstract class ApiCredential
{
    private protected ApiCredential()
    {
    }

    internal abstract string Kind { get; }

    /// <summary>A token for <c>Authorization: Bearer</c>.</summary>
    /// <param name="token">The token.</param>
    /// <returns>The credential.</returns>
    /// <exception cref="ArgumentException">The token is empty or holds what no header can.</exception>
    public static ApiCredential Bearer(string token) => new Fixed("Bearer", Checked(token, nameof(token)));

    /// <summary>A token for <c>Authorization: Bearer</c> that is asked for before each request, so that it may change.</summary>
    /// <param name="token">Gives the token.</param>
    /// <returns>The credential.</returns>
    public static ApiCredential Bearer(Func<CancellationToken, ValueTask<string>> token)
    {
        ArgumentNullException.ThrowIfNull(token);
        return new Changing("Bearer", token);
    }

    /// <summary>A key that the document puts into a header, the query or a cookie.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The credential.</returns>
    /// <exception cref="ArgumentException">The key is empty or holds what no header can.</exception>
    public static ApiCredential ApiKey(string key) => new Fixed("ApiKey", Checked(key, nameof(key)));

    /// <summary>A key that is asked for before each request, so that it may change.</summary>
    /// <param name="key">Gives the key.</param>
    /// <returns>The credential.</returns>
    public static ApiCredential ApiKey(Func<CancellationToken, ValueTask<string>> key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new Changing("ApiKey", key);
    }

    /// <summary>User and password for <c>Authorization: Basic</c>.</summary>
    /// <param name="user">The user; without a colon.</param>
    /// <param name="password">The password.</param>
    /// <returns>The credential.</returns>
    /// <exception cref="ArgumentException">The user holds a colon.</exception>
    public static ApiCredential Basic(string user, string password)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(password);
        if (user.Contains(':', StringComparison.Ordinal))
            throw new ArgumentException("A user name for Basic authentication must not hold a colon.", nameof(user));
        return new Fixed("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")));
    }

    /// <summary>
    /// OAuth 2.0 client credentials: the client asks for an access token when it needs one, keeps it until shortly before it expires, and asks anew, once per
    /// attempt, when the API answers 401. Calls at the same time share one token request.
    /// </summary>
    /// <param name="clientId">The id of the client.</param>
    /// <param name="clientSecret">Its secret.</param>
    /// <param name="tokenUrl">Where tokens are had; null for the address in the document's security scheme. https, or http on loopback.</param>
    /// <param name="scopes">The scopes to ask for; null for those that the server gives by itself.</param>
    /// <param name="secretInBody">Whether id and secret go into the form, for servers that do not take them as HTTP Basic.</param>
    /// <returns>The credential; for security schemes of type <c>oauth2</c>, <c>openIdConnect</c> and <c>bearer</c>.</returns>
    /// <exception cref="ArgumentException">Id or secret is empty.</exception>
    public static ApiCredential ClientCredentials(string clientId, string clientSecret, Uri? tokenUrl = null, IEnumerable<string>? scopes = null, bool secretInBody = false)
    {
        ArgumentException.ThrowIfNullOrEmpty(clientId);
        ArgumentException.ThrowIfNullOrEmpty(clientSecret);
        return new ClientCredentials(clientId, clientSecret, tokenUrl, [.. scopes ?? []], secretInBody);
    }

    /// <summary>The kind of credential, never the secret.</summary>
    /// <returns>Such as <c>Bearer (secret)</c>.</returns>
    public sealed override string ToString() => $"{Kind} (secret)";

    /// <summary>The credential as one client uses it.</summary>
    internal virtual ApiCredential For(string scheme, string? documentUrl, Connection connection) => this;

    /// <summary>Takes note that the API refused a secret; true when there may be a better one.</summary>
    internal virtual bool Forget(string secret) => false;

    internal abstract ValueTask<string> GetSecretAsync(CancellationToken cancellationToken);

    // The message must not quote the secret.
    private static string Checked(string? secret, string parameter)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(secret, parameter);
        return secret.AsSpan().IndexOfAnyExceptInRange('!', '~') < 0
            ? secret
            : throw new ArgumentException("The secret holds a space, line break or non-ASCII character. Was it copied whole, and nothing else with it?", parameter);
    }

    private sealed class Fixed(string kind, string secret) : ApiCredential
    {
        internal override string Kind => kind;

        internal override ValueTask<string> GetSecretAsync(CancellationToken cancellationToken) => new(secret);
    }

    private sealed class Changing(string kind, Func<CancellationToken, ValueTask<string>> source) : ApiCredential
    {
        internal override string Kind => kind;

        internal override async ValueTask<string> GetSecretAsync(CancellationToken cancellationToken) =>
            Checked(await source(cancellationToken).ConfigureAwait(false), kind);
    }
}
