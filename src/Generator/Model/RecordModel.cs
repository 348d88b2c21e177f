namespace Gigstack.Generator.Model;

/// <summary>A record.</summary>
internal sealed record RecordModel : TypeModel
{
    public EquatableArray<PropertyModel> Properties { get; init; }

    /// <summary>Whether it is read and written as JSON. A form is not.</summary>
    public bool HasCodec { get; init; } = true;

    public AdditionalProperties Additional { get; init; }

    /// <summary>The C# name of the property for properties that are not in the schema; null if there is none.</summary>
    public string? AdditionalName { get; init; }

    /// <summary>The type of additional properties; null if the schema has none.</summary>
    public TypeRef? AdditionalType { get; init; }

    /// <summary>Whether an additional property can be JSON null. Otherwise null means absent.</summary>
    public bool IsAdditionalNullable { get; init; }

    /// <summary>Whether <c>ToString</c> hides additional properties.</summary>
    public bool IsAdditionalSecret { get; init; }
}

/// <summary>How properties that are not in the schema are handled.</summary>
internal enum AdditionalProperties
{
    /// <summary>Kept as JSON, so that they survive a round trip.</summary>
    Keep,

    /// <summary>Skipped, because the schema does not allow them.</summary>
    Skip,

    /// <summary>Kept with the type of the schema.</summary>
    Typed,

    /// <summary>Kept as JSON, because the schema says that any is allowed: none is unknown.</summary>
    Any,
}
