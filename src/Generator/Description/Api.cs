namespace Gigstack.Generator.Description;

/// <summary>
/// A document as binding sees it: immutable, with every reference resolved or known to be unresolvable, and without types of the reader.
/// </summary>
internal sealed record Api
{
    public string Title { get; init; } = "";

    public string Version { get; init; } = "";

    public string Description { get; init; } = "";

    public IReadOnlyList<Server> Servers { get; init; } = [];

    public IReadOnlyList<Tag> Tags { get; init; } = [];

    public required SchemaComponents Schemas { get; init; }

    public IReadOnlyList<SecurityScheme> SecuritySchemes { get; init; } = [];

    /// <summary>The security requirements of operations without their own; null if the document does not declare them.</summary>
    public IReadOnlyList<SecurityRequirement>? Security { get; init; }

    /// <summary>All operations, in document order.</summary>
    public IReadOnlyList<Operation> Operations { get; init; } = [];

    public IReadOnlyList<Webhook> Webhooks { get; init; } = [];

    public Extensions Extensions { get; init; } = Extensions.None;

    /// <summary>Whether a reference means the element of its component (OpenAPI 3.2), not that of the place where it is.</summary>
    public bool HasXmlNodes { get; init; }
}

/// <summary>A tag with a description, and the tag that it belongs to.</summary>
internal sealed record Tag(string Name, string Description, string? Parent = null);

/// <summary>A webhook, with one operation per method.</summary>
internal sealed record Webhook(string Name, IReadOnlyList<Operation> Operations);
