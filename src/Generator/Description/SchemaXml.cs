namespace Gigstack.Generator.Description;

/// <summary>The <c>xml</c> of a schema: how its values are written in XML.</summary>
internal sealed record SchemaXml
{
    public string? Name { get; init; }

    public string? Namespace { get; init; }

    public string? Prefix { get; init; }

    /// <summary>The kind of node; null if the document does not say.</summary>
    public XmlNodeKind? Node { get; init; }
}

/// <summary>The values of <c>nodeType</c>. <c>attribute</c> and <c>wrapped</c> of older versions say the same.</summary>
internal enum XmlNodeKind
{
    Element,
    Attribute,
    Text,
    CData,

    /// <summary>No node: those of the schemas inside belong to the element around it.</summary>
    None,
}
