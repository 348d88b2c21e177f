using System.ComponentModel;

namespace Gigstack.Runtime.Generated;

/// <summary>What the transport needs of a document. Generated code creates one per client.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiDescription
{
    /// <summary>The name of the API, for the User-Agent header.</summary>
    public required string Name { get; init; }

    /// <summary>The namespace of the client, which names its activities and metrics. Null for <see cref="Name"/>.</summary>
    public string? Namespace { get; init; }

    /// <summary>The version of the document.</summary>
    public string Version { get; init; } = "";

    /// <summary>The server address in the document, with its base path. If it is relative, the options must have an address.</summary>
    public required string BaseAddress { get; init; }

    /// <summary>The security schemes.</summary>
    public IReadOnlyList<ApiSecurityScheme> SecuritySchemes { get; init; } = [];

    /// <summary>
    /// Alternatives: names of schemes, joined by "+" if all are required. "*" is all schemes with credentials. The first alternative with
    /// credentials is used. An empty name allows anonymous calls; an empty list requires them.
    /// </summary>
    public IReadOnlyList<string> DefaultSecurity { get; init; } = [];

    /// <summary>The scheme of the credential, if there is one for all; null if credentials are given by the name of their scheme.</summary>
    public string? CredentialScheme { get; init; }

    /// <summary>Whether every operation needs a credential.</summary>
    public bool RequiresCredential { get; init; }

    /// <summary>The location of code, message and details in error bodies.</summary>
    public ApiErrorShape? ErrorShape { get; init; }
}
