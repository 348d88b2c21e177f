namespace Gigstack.Runtime.Generated;

/// <summary>A JSON property as a node of XML.</summary>
/// <param name="JsonName">The JSON property.</param>
/// <param name="Place">The kind of node.</param>
/// <param name="Element">The element, or the name of the attribute, with the content.</param>
internal sealed record XmlMember(string JsonName, XmlPlace Place, XmlElementShape Element)
{
    /// <summary>Whether the property is an array with an element for each item.</summary>
    public bool IsRepeated { get; init; }

    public bool IsRequired { get; init; }

    /// <summary>Whether an attribute that is absent is null.</summary>
    public bool IsNullable { get; init; }
}

/// <summary>The kind of node of a property.</summary>
internal enum XmlPlace
{
    Element,
    Attribute,
    Text,
    CData,

    /// <summary>No node: those of the property belong to the element around it.</summary>
    Inline,
}
