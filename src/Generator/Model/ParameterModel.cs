namespace Gigstack.Generator.Model;

internal sealed record ParameterModel
{
    /// <summary>The name on the wire.</summary>
    public required string WireName { get; init; }

    /// <summary>The C# name: a parameter's for paths, a property's otherwise.</summary>
    public required string Name { get; init; }

    public required TypeRef Type { get; init; }

    public ParameterPlace Place { get; init; }

    public ParameterShape Shape { get; init; }

    public SerializationStyle Style { get; init; }

    public bool Explode { get; init; }

    public bool AllowReserved { get; init; }

    /// <summary>Whether a path parameter can be several segments of the path.</summary>
    public bool IsCatchAll { get; init; }

    public bool IsRequired { get; init; }

    /// <summary>
    /// The single possible value of a required parameter, as in <see cref="PropertyModel.Preset"/>; null if it must be set.
    /// </summary>
    public string? Preset { get; init; }

    /// <summary>The value that the API assumes if the parameter is absent; null if the document has none.</summary>
    public string? Default { get; init; }

    public bool IsDeprecated { get; init; }

    /// <summary>Whether <c>ToString</c> does not show the value.</summary>
    public bool IsSecret { get; init; }

    public DocumentationModel Documentation { get; init; } = DocumentationModel.None;
}
