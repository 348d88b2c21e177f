namespace Gigstack.Generator.Model;

/// <param name="Key">The credential that a constructor with a string parameter creates.</param>
/// <param name="ParameterName">The header, query parameter or cookie of an API key.</param>
/// <param name="TokenUrl">The token URL for client credentials; null if the document has none.</param>
internal sealed record SecuritySchemeModel(
    string Name, SecurityKind Kind, CredentialKey Key, string? ParameterName, string Description, string? TokenUrl = null);

/// <summary>How a credential is sent, with the names of the runtime's <c>ApiSecurityKind</c>.</summary>
internal enum SecurityKind
{
    Bearer,
    Basic,
    ApiKeyHeader,
    ApiKeyQuery,
    ApiKeyCookie,
}

/// <summary>The kind of credential that consists of one string.</summary>
internal enum CredentialKey
{
    /// <summary>More than one string.</summary>
    None,
    Bearer,
    ApiKey,
}
