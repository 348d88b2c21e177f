namespace Gigstack.Generator.Description;

/// <summary>
/// A document as binding sees it: every reference resolved or known to lead nowhere, nothing of the reader left. Immutable.
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

    /// <summary>The security requirements of operations that have none of their own; null if the document does not say.</summary>
    public IReadOnlyList<SecurityRequirement>? Security { get; init; }

    /// <summary>All operations, in the order of the document.</summary>
    public IReadOnlyList<Operation> Operations { get; init; } = [];

    public IReadOnlyList<Webhook> Webhooks { get; init; } = [];

    public Extensions Extensions { get; init; } = Extensions.None;
}

/// <summary>A tag that the document describes.</summary>
internal sealed record Tag(string Name, string Description);

/// <summary>What the API posts by itself: the operations of one name.</summary>
internal sealed record Webhook(string Name, IReadOnlyList<Operation> Operations);
