namespace Gigstack.Generator.Model;

internal sealed record PropertyModel
{
    public required string JsonName { get; init; }

    public required string Name { get; init; }

    public required TypeRef Type { get; init; }

    public Presence Presence { get; init; }

    /// <summary>Whether the document requires the property, but a body without it is read.</summary>
    public bool MayBeMissing { get; init; }

    /// <summary>Whether an object without a value of it is not written.</summary>
    public bool IsRequiredToSend { get; init; }

    /// <summary>Whether an empty string is a value of it. Otherwise it is read as absent, if that is allowed.</summary>
    public bool IsText { get; init; } = true;

    /// <summary>Whether JSON null is allowed. <see cref="Presence"/> includes this only if it affects the C# property.</summary>
    public bool IsNullable { get; init; }

    public DocumentationModel Documentation { get; init; } = DocumentationModel.None;

    public bool IsDeprecated { get; init; }

    /// <summary>The default of a required property: a string, digits, <c>true</c> or <c>false</c>; null if it must be set.</summary>
    public string? Preset { get; init; }

    /// <summary>The value that the API assumes if the property is absent; null if the document has none.</summary>
    public string? Default { get; init; }

    /// <summary>Whether the property is never in a response, so that it is not required there.</summary>
    public bool IsWriteOnly { get; init; }

    /// <summary>Whether <c>ToString</c> does not show the value.</summary>
    public bool IsSecret { get; init; }
}

/// <summary>What absence and null mean for a property.</summary>
internal enum Presence
{
    /// <summary>Can be absent. Null is read as absent and never written.</summary>
    Optional,

    /// <summary>Always present, never null.</summary>
    Required,

    /// <summary>Always present, can be null.</summary>
    RequiredNullable,

    /// <summary>Absent, null and a value are distinct (<c>Optional&lt;T?&gt;</c>).</summary>
    OptionalNullable,

    /// <summary>Always sent, never null, but null if a response lacks it.</summary>
    RequiredToSend,
}
