namespace Gigstack.Generator.Model;

/// <summary>The headers that the document's responses declare: one type that reads them all.</summary>
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

/// <summary>How the text of a header becomes a value.</summary>
internal sealed record HeaderForm(TypeRef Type, HeaderShape Shape)
{
    public bool Explode { get; init; }

    /// <summary>What stands between the items of a list.</summary>
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

    /// <summary>JSON, where the document says so.</summary>
    Json,
}

/// <summary>The headers of an operation's answers.</summary>
/// <param name="TypeName">The type that reads them.</param>
/// <param name="Names">Those of success.</param>
internal sealed record OperationHeadersModel(string TypeName, EquatableArray<string> Names);
