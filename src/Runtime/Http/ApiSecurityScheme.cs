using System.ComponentModel;

namespace Gigstack.Runtime.Http;

/// <summary>A security scheme of the document.</summary>
/// <param name="Name">Its name in the document.</param>
/// <param name="Kind">Where the credential goes.</param>
/// <param name="ParameterName">The header, query parameter or cookie of an API key.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ApiSecurityScheme(string Name, ApiSecurityKind Kind, string? ParameterName = null)
{
    /// <summary>Where an OAuth 2.0 scheme has tokens for client credentials; may be relative to the base address.</summary>
    public string? TokenUrl { get; init; }

    internal string CredentialKind => Kind switch
    {
        ApiSecurityKind.Bearer => "Bearer",
        ApiSecurityKind.Basic => "Basic",
        _ => "ApiKey",
    };
}
