namespace Gigstack.Generator.Model;

/// <summary>An element or attribute of XML.</summary>
/// <param name="Name">The local name; null if each case of the union has its own.</param>
/// <param name="Content">The content.</param>
internal sealed record XmlElementModel(string? Name, XmlContent Content)
{
    public string? Namespace { get; init; }

    public string? Prefix { get; init; }
}

/// <summary>A JSON property as a node of XML.</summary>
internal sealed record XmlMemberModel(string JsonName, XmlPlace Place, XmlElementModel Element)
{
    public bool IsRequired { get; init; }

    /// <summary>Whether an attribute that is absent is null.</summary>
    public bool IsNullable { get; init; }
}

internal enum XmlPlace
{
    Element,

    /// <summary>An element for each item of an array.</summary>
    Elements,
    Attribute,
    Text,
    CData,

    /// <summary>No node of its own.</summary>
    Inline,
}

/// <summary>The table of a component. It gets its own file.</summary>
/// <param name="Holder">The class with all tables of the document.</param>
/// <param name="Name">The property of that class.</param>
internal sealed record XmlTypeModel(string Holder, string Name, XmlContent Content);

/// <summary>The body of XML of a status.</summary>
internal sealed record XmlResponseModel(string Status, XmlElementModel Element);
