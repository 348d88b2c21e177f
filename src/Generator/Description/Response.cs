namespace Gigstack.Generator.Description;

/// <summary>A response of an operation.</summary>
/// <param name="Status">The status, range or <c>default</c>, as written.</param>
/// <param name="Pointer">The location in the document.</param>
internal sealed record Response(
    string Status,
    JsonPointer Pointer,
    string Description,
    IReadOnlyList<MediaTypeUse> Content,
    IReadOnlyList<Header> Headers,
    IReadOnlyList<Link> Links);

/// <summary>A link of a response to an operation.</summary>
internal sealed record Link(string Name, string? OperationId, string? OperationRef);
