namespace Gigstack.Generator.Description;

/// <summary>What a schema says of the place it is used at: schemas that differ in nothing else are of one type.</summary>
internal sealed record SchemaAnnotations
{
    public static readonly SchemaAnnotations None = new();

    public string? Title { get; init; }

    public string? Description { get; init; }

    public JsonConstant? Default { get; init; }

    public bool IsReadOnly { get; init; }

    public bool IsWriteOnly { get; init; }

    /// <summary>Whether <c>type</c>, <c>enum</c> or an alternative of the schema itself is null.</summary>
    public bool AllowsNull { get; init; }

    /// <summary>Whether the schema admits nothing but null.</summary>
    public bool IsNull { get; init; }
}
