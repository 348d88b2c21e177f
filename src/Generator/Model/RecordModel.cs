namespace Gigstack.Generator.Model;

/// <summary>An object schema.</summary>
internal sealed record RecordModel : TypeModel
{
    public EquatableArray<PropertyModel> Properties { get; init; }

    /// <summary>Whether it travels as JSON; the fields of a form do not.</summary>
    public bool HasCodec { get; init; } = true;

    public AdditionalProperties Additional { get; init; }

    /// <summary>The C# name of the property that holds what the schema does not name; null when nothing is held.</summary>
    public string? AdditionalName { get; init; }

    /// <summary>The type of such values when the schema gives one.</summary>
    public TypeRef? AdditionalType { get; init; }

    /// <summary>Whether such a value may be JSON null; where it may not, null counts as absent.</summary>
    public bool IsAdditionalNullable { get; init; }

    /// <summary>Whether <c>ToString</c> does not show such values.</summary>
    public bool IsAdditionalSecret { get; init; }
}

/// <summary>What becomes of properties that the schema does not name.</summary>
internal enum AdditionalProperties
{
    /// <summary>Kept as JSON, so that a newer server loses nothing on a round trip.</summary>
    Keep,

    /// <summary>The schema forbids them: skipped.</summary>
    Skip,

    /// <summary>The schema gives their type.</summary>
    Typed,
}
