namespace Gigstack.Generator.Description;

/// <summary>A parameter of an operation.</summary>
internal sealed record Parameter
{
    public string Name { get; init; } = "";

    /// <summary>The location in the request; null if it is missing or unknown.</summary>
    public ParameterLocation? In { get; init; }

    /// <summary>The location in the document.</summary>
    public JsonPointer Pointer { get; init; } = JsonPointer.Root;

    public bool IsRequired { get; init; }

    public bool AllowReserved { get; init; }

    public required ValueDescription Value { get; init; }
}

/// <summary>The location of a parameter, or of an API key, in a request.</summary>
internal enum ParameterLocation
{
    Path,
    Query,
    Header,
    Cookie,

    /// <summary>The whole query string.</summary>
    QueryString,
}

/// <summary>A header of a response or of a part of a form.</summary>
internal sealed record Header(string Name, bool IsRequired, ValueDescription Value);

/// <summary>The common part of parameters and headers: a value and its style.</summary>
internal sealed record ValueDescription
{
    public string? Description { get; init; }

    public bool IsDeprecated { get; init; }

    public Schema? Schema { get; init; }

    /// <summary>The media type of a value that has no style.</summary>
    public IReadOnlyList<MediaTypeUse> Content { get; init; } = [];

    public DeclaredStyle? Style { get; init; }

    public bool Explode { get; init; }

    public Extensions Extensions { get; init; } = Extensions.None;
}

/// <summary>The values of <c>style</c>.</summary>
internal enum DeclaredStyle
{
    Matrix,
    Label,
    Simple,
    Form,
    SpaceDelimited,
    PipeDelimited,
    DeepObject,
    Cookie,

    /// <summary>The format tsv of Swagger 2.0.</summary>
    TabDelimited,
}
