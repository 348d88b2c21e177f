namespace Gigstack.Generator.Model;

internal sealed record PropertyModel
{
    public required string JsonName { get; init; }

    public required string Name { get; init; }

    public required TypeRef Type { get; init; }

    public Presence Presence { get; init; }

    /// <summary>Whether the document lets it be JSON null; <see cref="Presence"/> tells that apart only where it matters to the property.</summary>
    public bool IsNullable { get; init; }

    public DocumentationModel Documentation { get; init; } = DocumentationModel.None;

    public bool IsDeprecated { get; init; }

    /// <summary>What a required property has unless the caller says otherwise: a text, digits, <c>true</c> or <c>false</c>; null when it has to be set.</summary>
    public string? Preset { get; init; }

    /// <summary>Sent and never answered: reading does not miss it.</summary>
    public bool IsWriteOnly { get; init; }

    /// <summary>Whether <c>ToString</c> does not show the value.</summary>
    public bool IsSecret { get; init; }
}

/// <summary>What absence and null mean for a property.</summary>
internal enum Presence
{
    /// <summary>May be absent; null is read as absent and never written.</summary>
    Optional,

    /// <summary>Always there, never null.</summary>
    Required,

    /// <summary>Always there, may be null.</summary>
    RequiredNullable,

    /// <summary>Absent, null and a value are three things (<c>Optional&lt;T?&gt;</c>).</summary>
    OptionalNullable,
}
