namespace Gigstack.Generator.Description;

/// <summary>An answer of an operation.</summary>
/// <param name="Status">The status, range or <c>default</c>, as written.</param>
/// <param name="Pointer">Where the operation has it.</param>
internal sealed record Response(string Status, JsonPointer Pointer, string Description, IReadOnlyList<MediaTypeUse> Content, IReadOnlyList<Header> Headers, IReadOnlyList<Link> Links);

/// <summary>An operation that a response leads to.</summary>
internal sealed record Link(string Name, string? OperationId, string? OperationRef);
