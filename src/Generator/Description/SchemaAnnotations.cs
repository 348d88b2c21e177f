namespace Gigstack.Generator.Description;

/// <summary>
/// The annotations of a schema, which belong to the place where it is used. Schemas that differ only in annotations share a type.
/// </summary>
internal sealed record SchemaAnnotations
{
    public static readonly SchemaAnnotations None = new();

    public string? Title { get; init; }

    public string? Description { get; init; }

    public JsonConstant? Default { get; init; }

    public bool IsReadOnly { get; init; }

    public bool IsWriteOnly { get; init; }

    /// <summary>Whether <c>type</c>, <c>enum</c> or an alternative of the schema includes null.</summary>
    public bool AllowsNull { get; init; }

    /// <summary>Whether null is the only value.</summary>
    public bool IsNull { get; init; }

    /// <summary>How the values are written in XML; null if the schema does not say. Those of a reference are with its target.</summary>
    public SchemaXml? Xml { get; init; }
}
