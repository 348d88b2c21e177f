namespace Gigstack.Generator.Model;

/// <param name="Key">What a constructor that takes the key alone makes of it.</param>
/// <param name="ParameterName">The header, query parameter or cookie of an API key.</param>
/// <param name="TokenUrl">Where tokens for client credentials are issued; null if the document does not say.</param>
internal sealed record SecuritySchemeModel(string Name, SecurityKind Kind, CredentialKey Key, string? ParameterName, string Description, string? TokenUrl = null);

/// <summary>Where a credential goes, by the names of the runtime's <c>ApiSecurityKind</c>.</summary>
internal enum SecurityKind
{
    Bearer,
    Basic,
    ApiKeyHeader,
    ApiKeyQuery,
    ApiKeyCookie,
}

/// <summary>What a credential is made of when it is one string.</summary>
internal enum CredentialKey
{
    /// <summary>More than one string.</summary>
    None,
    Bearer,
    ApiKey,
}
