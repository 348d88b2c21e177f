namespace Gigstack.Generator.Description;

/// <summary>A way to authenticate.</summary>
internal sealed record SecurityScheme(string Name, SecuritySchemeType Type)
{
    public string Description { get; init; } = "";

    /// <summary>The scheme of the Authorization header, for <see cref="SecuritySchemeType.Http"/>.</summary>
    public string? HttpScheme { get; init; }

    /// <summary>Where a key goes, for <see cref="SecuritySchemeType.ApiKey"/>.</summary>
    public ParameterLocation? In { get; init; }

    /// <summary>The name of the header, query parameter or cookie of a key.</summary>
    public string? KeyName { get; init; }

    /// <summary>Where tokens are issued to clients, for <see cref="SecuritySchemeType.OAuth2"/>.</summary>
    public string? TokenUrl { get; init; }
}

internal enum SecuritySchemeType
{
    /// <summary>None that the reader knows.</summary>
    Unknown,
    Http,
    ApiKey,
    OAuth2,
    OpenIdConnect,
}

/// <summary>Schemes that are needed together.</summary>
internal sealed record SecurityRequirement(IReadOnlyList<string> Schemes);
