using System.ComponentModel;

namespace Gigstack.Runtime.Generated;

/// <summary>What the transport needs to know of a document. Generated code makes one per client.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiDescription
{
    /// <summary>The name of the API, for the User-Agent header.</summary>
    public required string Name { get; init; }

    /// <summary>The version of the document.</summary>
    public string Version { get; init; } = "";

    /// <summary>The address of the document's server, with its base path. May be relative; the options must give an address then.</summary>
    public required string BaseAddress { get; init; }

    /// <summary>The security schemes.</summary>
    public IReadOnlyList<ApiSecurityScheme> SecuritySchemes { get; init; } = [];

    /// <summary>
    /// Names of schemes, any of which suffices; schemes that are needed together are joined by "+", and "*" stands for all that have credentials. The
    /// first with credentials is used. An empty name allows an anonymous call where there is none; an empty list means anonymous calls.
    /// </summary>
    public IReadOnlyList<string> DefaultSecurity { get; init; } = [];

    /// <summary>Where error bodies keep code, message and details.</summary>
    public ApiErrorShape? ErrorShape { get; init; }
}
