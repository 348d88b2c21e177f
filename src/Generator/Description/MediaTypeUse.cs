namespace Gigstack.Generator.Description;

/// <summary>A media type of a body, and what a body of it holds.</summary>
/// <param name="Name">The media type or range, as written.</param>
/// <param name="Schema">The whole body.</param>
/// <param name="ItemSchema">Each item of a sequence.</param>
internal sealed record MediaTypeUse(string Name, Schema? Schema, Schema? ItemSchema = null)
{
    /// <summary>What the document says of the fields of a form, by their names.</summary>
    public IReadOnlyList<PartEncoding> Encodings { get; init; } = [];
}

/// <summary>How a field of a form is sent.</summary>
internal sealed record PartEncoding(string Name, string? ContentType, DeclaredStyle? Style, bool? Explode, IReadOnlyList<Header> Headers);

/// <summary>What an operation sends.</summary>
internal sealed record RequestBody(string Description, bool IsRequired, IReadOnlyList<MediaTypeUse> Content);
