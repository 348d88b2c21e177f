namespace Gigstack.Generator.Model;

/// <param name="ParameterName">The header, query parameter or cookie of an API key.</param>
/// <param name="TokenUrl">Where tokens for client credentials are had; null when the document does not say.</param>
internal sealed record SecuritySchemeModel(string Name, SecurityKind Kind, string? ParameterName, string Description, string? TokenUrl = null);

/// <summary>Where a credential goes, by the names of the runtime's <c>ApiSecurityKind</c>.</summary>
internal enum SecurityKind
{
    Bearer,
    Basic,
    ApiKeyHeader,
    ApiKeyQuery,
    ApiKeyCookie,
}

/// <summary>The credential of the constructors that take one alone.</summary>
internal sealed record SingleCredentialModel(SecuritySchemeModel Scheme, CredentialKey Key);

/// <summary>What a credential is made of when it is one string.</summary>
internal enum CredentialKey
{
    /// <summary>More than one string.</summary>
    None,
    Bearer,
    ApiKey,
}
