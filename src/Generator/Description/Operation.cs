namespace Gigstack.Generator.Description;

/// <summary>An operation of a path, a webhook or a callback.</summary>
internal sealed record Operation
{
    /// <summary>The path template; the name of a webhook; the expression of a callback.</summary>
    public required string Path { get; init; }

    /// <summary>The HTTP method, as it is sent.</summary>
    public required string Method { get; init; }

    /// <summary>The location in the document.</summary>
    public required JsonPointer Pointer { get; init; }

    public string? Id { get; init; }

    public string? Summary { get; init; }

    public string? Description { get; init; }

    public bool IsDeprecated { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The parameters of the path that the operation does not override, then its own.</summary>
    public IReadOnlyList<Parameter> Parameters { get; init; } = [];

    public RequestBody? RequestBody { get; init; }

    public IReadOnlyList<Response> Responses { get; init; } = [];

    public IReadOnlyList<Callback> Callbacks { get; init; } = [];

    /// <summary>The servers of the operation, otherwise of its path; empty if neither has servers.</summary>
    public IReadOnlyList<Server> Servers { get; init; } = [];

    /// <summary>The security requirements of the operation; null if those of the document apply.</summary>
    public IReadOnlyList<SecurityRequirement>? Security { get; init; }

    public Extensions Extensions { get; init; } = Extensions.None;
}

/// <summary>A callback of an operation.</summary>
internal sealed record Callback(string Name, IReadOnlyList<Operation> Operations);
