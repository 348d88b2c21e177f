namespace Gigstack.Generator.Description;

/// <summary>A media type of a body, with its schema.</summary>
/// <param name="Name">The media type or range, as written.</param>
/// <param name="Schema">The schema of the whole body.</param>
/// <param name="ItemSchema">The schema of an item of a stream.</param>
internal sealed record MediaTypeUse(string Name, Schema? Schema, Schema? ItemSchema = null)
{
    /// <summary>The encodings of the fields of a form.</summary>
    public IReadOnlyList<PartEncoding> Encodings { get; init; } = [];

    /// <summary>Whether binding writes and reads the body as XML by its schema.</summary>
    public bool IsXml { get; init; }
}

/// <summary>How a field of a form is sent.</summary>
internal sealed record PartEncoding(string Name, string? ContentType, DeclaredStyle? Style, bool? Explode, IReadOnlyList<Header> Headers)
{
    /// <summary>The keywords that have no effect.</summary>
    public IReadOnlyList<string> Unread { get; init; } = [];
}

/// <summary>The body of a request.</summary>
internal sealed record RequestBody(string Description, bool IsRequired, IReadOnlyList<MediaTypeUse> Content);
