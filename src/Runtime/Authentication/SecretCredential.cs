namespace Gigstack.Runtime;

/// <summary>A credential that is one string. The security scheme of the document says where it goes.</summary>
internal abstract class SecretCredential : ApiCredential
{
    /// <summary>Bearer, ApiKey or Basic.</summary>
    public abstract string Kind { get; }

    private protected override string DisplayName => Kind;

    /// <summary>Throws if a secret cannot be sent. The message does not quote it.</summary>
    public static string Checked(string? secret, string parameter)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(secret, parameter);
        return secret.AsSpan().IndexOfAnyExceptInRange('!', '~') < 0
            ? secret
            : throw new ArgumentException(
                "The secret contains a space, line break or non-ASCII character. "
                    + "Check that it was copied completely and without surrounding text.",
                parameter);
    }

    public abstract ValueTask<string> GetSecretAsync(CancellationToken cancellationToken);

    /// <summary>The credential as one client uses it.</summary>
    /// <param name="scheme">The name of the security scheme.</param>
    /// <param name="documentUrl">The token URL of the scheme; null if it has none.</param>
    /// <param name="metadataUrl">The URL of the metadata that names the token URL; null if it has none.</param>
    /// <param name="connection">Sends requests for tokens.</param>
    public virtual SecretCredential For(string scheme, string? documentUrl, string? metadataUrl, Connection connection) => this;

    /// <summary>Discards a secret that the API rejected.</summary>
    /// <returns>Whether there may be a better one.</returns>
    public virtual bool Forget(string secret) => false;

    protected sealed override ValueTask AuthenticateAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"The security scheme puts a credential of kind {Kind} into the request.");
}

/// <summary>A secret that does not change.</summary>
internal sealed class FixedSecret(string kind, string secret) : SecretCredential
{
    public override string Kind => kind;

    public override ValueTask<string> GetSecretAsync(CancellationToken cancellationToken) => new(secret);
}

/// <summary>A secret that is requested for each message.</summary>
internal sealed class ChangingSecret(string kind, Func<CancellationToken, ValueTask<string>> source) : SecretCredential
{
    public override string Kind => kind;

    public override async ValueTask<string> GetSecretAsync(CancellationToken cancellationToken) =>
        Checked(await source(cancellationToken).ConfigureAwait(false), kind);
}
