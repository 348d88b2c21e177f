namespace Gigstack.Generator.Description;

/// <summary>
/// The keywords of a schema that shape its type. Two inline schemas with equal keywords become one type, so a keyword that is added
/// here keeps types apart without further ado; what belongs to the place of a schema is in <see cref="SchemaAnnotations"/>.
/// </summary>
internal record SchemaKeywords
{
    /// <summary>Where a <c>$ref</c> leads; null for a schema that is written here.</summary>
    public SchemaReference? Reference { get; init; }

    /// <summary>The types that are not null; none if the schema has no <c>type</c>.</summary>
    public JsonTypes Types { get; init; }

    public string? Format { get; init; }

    /// <summary>The only value, as a string whatever its type.</summary>
    public string? Const { get; init; }

    /// <summary>The values of <c>enum</c> without null; null if there is no such keyword.</summary>
    public SchemaEnum? Enum { get; init; }

    public Schema? Items { get; init; }

    public EquatableArray<SchemaProperty> Properties { get; init; }

    /// <summary>The names of required properties, sorted.</summary>
    public EquatableArray<string> Required { get; init; }

    public Schema? AdditionalProperties { get; init; }

    /// <summary>Whether <c>additionalProperties</c> is false.</summary>
    public bool IsClosed { get; init; }

    public EquatableArray<Indexed<Schema>> AllOf { get; init; }

    /// <summary>The alternatives that admit more than null.</summary>
    public EquatableArray<Indexed<Schema>> OneOf { get; init; }

    /// <summary>The alternatives that admit more than null.</summary>
    public EquatableArray<Indexed<Schema>> AnyOf { get; init; }

    public SchemaDiscriminator? Discriminator { get; init; }

    /// <summary>Limits of the value, which documentation shows; null if there are none.</summary>
    public SchemaLimits? Limits { get; init; }

    /// <summary>What a string holds; null if the schema does not say.</summary>
    public SchemaContent? Content { get; init; }

    public bool IsDeprecated { get; init; }

    public Extensions Extensions { get; init; } = Extensions.None;

    /// <summary>On a union that stands for a base and its children: the component with the properties of the base, which <c>allOf</c> takes up.</summary>
    public string? BaseRecord { get; init; }
}
