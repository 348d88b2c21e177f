namespace Gigstack.Generator.Model;

/// <summary>The type that reads the response headers of the document.</summary>
internal sealed record HeadersModel : TypeModel
{
    public EquatableArray<HeaderModel> Headers { get; init; }
}

/// <summary>A header as a property.</summary>
/// <param name="WireName">The name on the wire.</param>
/// <param name="Name">The name of the property.</param>
internal sealed record HeaderModel(string WireName, string Name, HeaderForm Form, DocumentationModel Documentation, bool IsDeprecated)
{
    /// <summary>Whether <c>ToString</c> does not show the value.</summary>
    public bool IsSecret { get; init; }
}

/// <summary>How a header is parsed.</summary>
internal sealed record HeaderForm(TypeRef Type, HeaderShape Shape)
{
    public bool Explode { get; init; }

    /// <summary>The separator of list items.</summary>
    public char Separator { get; init; } = ',';

    /// <summary>The members of an object that are numbers or booleans.</summary>
    public EquatableArray<string> Bare { get; init; }
}

internal enum HeaderShape
{
    /// <summary>One value.</summary>
    Scalar,
    List,
    Map,
    Object,

    /// <summary>JSON (<c>content</c> with a JSON media type).</summary>
    Json,
}

/// <summary>The response headers of an operation.</summary>
/// <param name="TypeName">The type that reads them.</param>
/// <param name="Names">The headers of the success responses.</param>
internal sealed record OperationHeadersModel(string TypeName, EquatableArray<string> Names);
