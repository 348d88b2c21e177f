namespace Gigstack.Generator.Description;

/// <summary>A way to authenticate.</summary>
internal sealed record SecurityScheme(string Name, SecuritySchemeType Type)
{
    public string Description { get; init; } = "";

    /// <summary>The scheme of the Authorization header, for <see cref="SecuritySchemeType.Http"/>.</summary>
    public string? HttpScheme { get; init; }

    /// <summary>The location of the key, for <see cref="SecuritySchemeType.ApiKey"/>.</summary>
    public ParameterLocation? In { get; init; }

    /// <summary>The header, query parameter or cookie of the key.</summary>
    public string? KeyName { get; init; }

    /// <summary>The token URL for client credentials, for <see cref="SecuritySchemeType.OAuth2"/>.</summary>
    public string? TokenUrl { get; init; }

    /// <summary>The URL of the metadata that names the token URL, for OAuth2 and OpenID Connect.</summary>
    public string? MetadataUrl { get; init; }
}

internal enum SecuritySchemeType
{
    /// <summary>A type that the reader does not know.</summary>
    Unknown,
    Http,
    ApiKey,
    OAuth2,
    OpenIdConnect,
    MutualTls,
}

/// <summary>Schemes that are required together.</summary>
internal sealed record SecurityRequirement(IReadOnlyList<string> Schemes);
