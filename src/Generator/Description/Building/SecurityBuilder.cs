using Microsoft.OpenApi;

namespace Gigstack.Generator.Description.Building;

/// <summary>Builds security schemes and requirements.</summary>
internal static class SecurityBuilder
{
    public static IReadOnlyList<SecurityRequirement>? Requirements(IEnumerable<OpenApiSecurityRequirement>? requirements) =>
        requirements?.Select(static requirement =>
            new SecurityRequirement(requirement.Keys.Select(static scheme => scheme.Reference.Id ?? "").ToList())).ToList();

    /// <summary>Builds a scheme. A scheme that the reader could not read is null.</summary>
    public static SecurityScheme Scheme(string name, IOpenApiSecurityScheme? scheme) => new(name, Type(scheme?.Type))
    {
        Description = scheme?.Description ?? "",
        HttpScheme = scheme?.Scheme,
        In = ValueBuilder.Location(scheme?.In),
        KeyName = scheme?.Name,
        TokenUrl = scheme?.Flows?.ClientCredentials?.TokenUrl?.OriginalString,
        MetadataUrl = (scheme?.OpenIdConnectUrl ?? (scheme as IOAuth2MetadataProvider)?.OAuth2MetadataUrl)?.OriginalString,
    };

    private static SecuritySchemeType Type(Microsoft.OpenApi.SecuritySchemeType? type) => type switch
    {
        Microsoft.OpenApi.SecuritySchemeType.Http => SecuritySchemeType.Http,
        Microsoft.OpenApi.SecuritySchemeType.ApiKey => SecuritySchemeType.ApiKey,
        Microsoft.OpenApi.SecuritySchemeType.OAuth2 => SecuritySchemeType.OAuth2,
        Microsoft.OpenApi.SecuritySchemeType.OpenIdConnect => SecuritySchemeType.OpenIdConnect,
        Microsoft.OpenApi.SecuritySchemeType.MutualTLS => SecuritySchemeType.MutualTls,
        _ => SecuritySchemeType.Unknown,
    };
}
