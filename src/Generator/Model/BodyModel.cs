namespace Gigstack.Generator.Model;

/// <summary>The request body of an operation.</summary>
/// <param name="MediaType">The media type to send. For bytes, all that the document allows.</param>
/// <param name="Type">The type of the body; of an item, for a stream of items.</param>
internal sealed record BodyModel(BodyKind Kind, string MediaType, TypeRef Type, bool IsRequired, string Description)
{
    /// <summary>Whether an item of a stream can be null.</summary>
    public bool IsItemNullable { get; init; }

    /// <summary>The fields of a form.</summary>
    public EquatableArray<PartModel> Parts { get; init; }

    /// <summary>
    /// The fields that the document does not name: a dictionary, which is the whole body if <see cref="PartModel.Name"/> is empty; null if
    /// there are none.
    /// </summary>
    public PartModel? Additional { get; init; }

    /// <summary>The root element of XML.</summary>
    public XmlElementModel? Xml { get; init; }
}

internal enum BodyKind
{
    Json,
    Form,
    Multipart,

    /// <summary>XML by its schema. It is chosen only if there is nothing before it.</summary>
    Xml,

    /// <summary>JSON Lines or a JSON text sequence.</summary>
    Lines,
    Text,
    Binary,
}

/// <summary>A field of a form.</summary>
/// <param name="WireName">The name on the wire.</param>
/// <param name="Name">The property of the body's record.</param>
/// <param name="ContentType">The media type of the part; null if the document has none.</param>
internal sealed record PartModel(string WireName, string Name, TypeRef Type, PartKind Kind, bool IsRequired, string? ContentType)
{
    /// <summary>
    /// How a <see cref="PartKind.Value"/> is sent, and how the strings of <see cref="PartKind.JoinedTexts"/> are separated; null if the
    /// document does not say.
    /// </summary>
    public SerializationStyle? Style { get; init; }

    public bool Explode { get; init; }

    /// <summary>The headers of the part.</summary>
    public EquatableArray<PartHeaderModel> Headers { get; init; }

    /// <summary>The root element, for <see cref="PartKind.Xml"/>.</summary>
    public XmlElementModel? Xml { get; init; }
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

    /// <summary>A value whose structure or style determines the fields.</summary>
    Value,

    /// <summary>Anything else, as JSON.</summary>
    Json,

    /// <summary>XML, by the schema of the field.</summary>
    Xml,
    File,
    Files,

    /// <summary>A string, a file or several, as the caller decides.</summary>
    Part,
    Parts,
}
