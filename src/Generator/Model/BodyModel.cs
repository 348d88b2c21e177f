namespace Gigstack.Generator.Model;

/// <summary>The request body of an operation.</summary>
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
/// <param name="ContentType">The media type of the part; null if the document has none.</param>
internal sealed record PartModel(string WireName, string Name, TypeRef Type, PartKind Kind, bool IsRequired, string? ContentType)
{
    /// <summary>How the strings of <see cref="PartKind.JoinedTexts"/> are separated.</summary>
    public SerializationStyle Style { get; init; }

    /// <summary>The headers of the part.</summary>
    public EquatableArray<PartHeaderModel> Headers { get; init; }
}

/// <summary>A header of a part.</summary>
/// <param name="Given">The property of the body's record with the value; null if the value is fixed.</param>
/// <param name="Value">The fixed value or the default; null if there is none.</param>
internal sealed record PartHeaderModel(string WireName, ParameterModel? Given, string? Value);

internal enum PartKind
{
    Text,

    /// <summary>A list of strings, each in its own field.</summary>
    Texts,

    /// <summary>A list of strings in one field, with delimiters.</summary>
    JoinedTexts,

    /// <summary>Nested fields in brackets (<c>deepObject</c>).</summary>
    Deep,

    /// <summary>Anything else, as JSON.</summary>
    Json,
    File,
    Files,
}
