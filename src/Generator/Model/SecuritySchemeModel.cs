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
