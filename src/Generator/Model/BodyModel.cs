namespace Gigstack.Generator.Model;

/// <summary>What an operation sends.</summary>
internal sealed record BodyModel(BodyKind Kind, string MediaType, TypeRef Type, bool IsRequired, string Description)
{
    /// <summary>The fields of a form.</summary>
    public EquatableArray<PartModel> Parts { get; init; }
}

internal enum BodyKind
{
    Json,
    Form,
    Multipart,
    Text,
    Binary,
}

/// <summary>A field of a form.</summary>
/// <param name="WireName">The name on the wire.</param>
/// <param name="Name">The property of the body's record.</param>
/// <param name="ContentType">The part's own media type, when the document gives one.</param>
internal sealed record PartModel(string WireName, string Name, TypeRef Type, PartKind Kind, bool IsRequired, string? ContentType)
{
    /// <summary>What else the part says of itself.</summary>
    public EquatableArray<PartHeaderModel> Headers { get; init; }
}

/// <summary>A header of a part.</summary>
/// <param name="Given">The property of the body's record that has the value; null when nobody is asked.</param>
/// <param name="Value">What is sent otherwise, or always; null for nothing.</param>
internal sealed record PartHeaderModel(string WireName, ParameterModel? Given, string? Value);

internal enum PartKind
{
    Text,

    /// <summary>A list of texts, one field for each.</summary>
    Texts,

    /// <summary>A list of texts in one field, commas between them.</summary>
    JoinedTexts,

    /// <summary>Fields in brackets, down to the scalars.</summary>
    Deep,

    /// <summary>Anything else, as JSON.</summary>
    Json,
    File,
    Files,
}
