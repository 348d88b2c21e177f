namespace Gigstack.Generator.Description;

/// <summary>
/// The keywords of a schema that determine its type. Inline schemas with equal keywords become one type, so a keyword that is added here
/// separates types without further code. What belongs to the place of a schema is in <see cref="SchemaAnnotations"/>.
/// </summary>
internal record SchemaKeywords
{
    /// <summary>The <c>$ref</c>; null if there is none.</summary>
    public SchemaReference? Reference { get; init; }

    /// <summary>The types other than null; <c>None</c> if the schema has no <c>type</c>.</summary>
    public JsonTypes Types { get; init; }

    public string? Format { get; init; }

    /// <summary>The constant, as a string.</summary>
    public string? Const { get; init; }

    /// <summary>The values of <c>enum</c> without null; null if there is no <c>enum</c>.</summary>
    public SchemaEnum? Enum { get; init; }

    public Schema? Items { get; init; }

    public EquatableArray<SchemaProperty> Properties { get; init; }

    /// <summary>The names of required properties, sorted.</summary>
    public EquatableArray<string> Required { get; init; }

    public Schema? AdditionalProperties { get; init; }

    /// <summary>Whether <c>additionalProperties</c> is false.</summary>
    public bool IsClosed { get; init; }

    public EquatableArray<Indexed<Schema>> AllOf { get; init; }

    /// <summary>The alternatives other than null.</summary>
    public EquatableArray<Indexed<Schema>> OneOf { get; init; }

    /// <summary>The alternatives other than null.</summary>
    public EquatableArray<Indexed<Schema>> AnyOf { get; init; }

    public SchemaDiscriminator? Discriminator { get; init; }

    /// <summary>The limits, for documentation; null if there are none.</summary>
    public SchemaLimits? Limits { get; init; }

    /// <summary>The content of a string; null if it is not declared.</summary>
    public SchemaContent? Content { get; init; }

    public bool IsDeprecated { get; init; }

    public Extensions Extensions { get; init; } = Extensions.None;

    /// <summary>
    /// For a union of a base and its children: the component with the properties of the base, to which <c>allOf</c> refers.
    /// </summary>
    public string? BaseRecord { get; init; }
}
