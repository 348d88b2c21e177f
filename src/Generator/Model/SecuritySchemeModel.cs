namespace Gigstack.Generator.Model;

/// <param name="Key">The credential that a constructor with a string parameter creates.</param>
/// <param name="ParameterName">
/// The header, query parameter or cookie of an API key; the scheme of the Authorization header for
/// <see cref="SecurityKind.Authorization"/>.
/// </param>
internal sealed record SecuritySchemeModel(
    string Name, SecurityKind Kind, CredentialKey Key, string? ParameterName, string Description)
{
    /// <summary>The token URL for client credentials; null if the document has none.</summary>
    public string? TokenUrl { get; init; }

    /// <summary>The URL of the metadata that names the token URL; null if the document has none.</summary>
    public string? MetadataUrl { get; init; }
}

/// <summary>How a credential is sent, with the names of the runtime's <c>ApiSecurityKind</c>.</summary>
internal enum SecurityKind
{
    Bearer,
    Basic,
    ApiKeyHeader,
    ApiKeyQuery,
    ApiKeyCookie,

    /// <summary>Another scheme of the Authorization header.</summary>
    Authorization,
}

/// <summary>The kind of credential that consists of one string.</summary>
internal enum CredentialKey
{
    /// <summary>More than one string.</summary>
    None,
    Bearer,
    ApiKey,
}
