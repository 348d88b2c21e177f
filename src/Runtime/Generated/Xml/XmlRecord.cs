using System.ComponentModel;

namespace Gigstack.Runtime.Generated;

/// <summary>The nodes of an object's properties, in the order of the document.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class XmlRecord : XmlShape
{
    private readonly List<XmlMember> _members = [];

    internal XmlRecord()
    {
    }

    internal IReadOnlyList<XmlMember> Members => _members;

    /// <summary>The content of elements that are not in the table; null if they are skipped.</summary>
    internal XmlShape? Rest { get; private set; }

    internal bool IsRestRepeated { get; private set; }

    /// <summary>Adds a property that is an element.</summary>
    /// <param name="json">The JSON property.</param>
    /// <param name="element">The element.</param>
    /// <param name="required">Whether it is always present.</param>
    /// <returns>The table.</returns>
    public XmlRecord Element(string json, XmlElementShape element, bool required = false) =>
        Add(new XmlMember(json, XmlPlace.Element, element) { IsRequired = required });

    /// <summary>Adds a property that is an array with an element for each item.</summary>
    /// <param name="json">The JSON property.</param>
    /// <param name="item">The element of each item.</param>
    /// <param name="required">Whether it is always present, so that no element is an empty array.</param>
    /// <returns>The table.</returns>
    public XmlRecord Elements(string json, XmlElementShape item, bool required = false) =>
        Add(new XmlMember(json, XmlPlace.Element, item) { IsRepeated = true, IsRequired = required });

    /// <summary>Adds a property that is an attribute.</summary>
    /// <param name="json">The JSON property.</param>
    /// <param name="attribute">The attribute.</param>
    /// <param name="required">Whether it is always present.</param>
    /// <param name="nullable">Whether it is null if it is absent.</param>
    /// <returns>The table.</returns>
    public XmlRecord Attribute(string json, XmlElementShape attribute, bool required = false, bool nullable = false) =>
        Add(new XmlMember(json, XmlPlace.Attribute, attribute) { IsRequired = required, IsNullable = nullable });

    /// <summary>Adds a property that is the text of the element.</summary>
    /// <param name="json">The JSON property.</param>
    /// <param name="content">The text.</param>
    /// <param name="required">Whether it is always present.</param>
    /// <param name="cdata">Whether it is written as a CDATA section.</param>
    /// <returns>The table.</returns>
    public XmlRecord TextNode(string json, XmlShape content, bool required = false, bool cdata = false) =>
        Add(new XmlMember(json, cdata ? XmlPlace.CData : XmlPlace.Text, new XmlElementShape(null, content)) { IsRequired = required });

    /// <summary>Adds a property whose nodes belong to the element around it.</summary>
    /// <param name="json">The JSON property.</param>
    /// <param name="content">Its content.</param>
    /// <param name="required">Whether it is always present.</param>
    /// <returns>The table.</returns>
    public XmlRecord Inline(string json, XmlShape content, bool required = false) =>
        Add(new XmlMember(json, XmlPlace.Inline, new XmlElementShape(null, content)) { IsRequired = required });

    /// <summary>Says that other elements are properties too. Their names are those of the elements.</summary>
    /// <param name="content">The content of each.</param>
    /// <param name="isRepeated">Whether each property is an array, with an element for each item.</param>
    /// <returns>The table.</returns>
    public XmlRecord Additional(XmlShape content, bool isRepeated = false)
    {
        Rest = content;
        IsRestRepeated = isRepeated;
        return this;
    }

    /// <summary>How many of the properties are there; negative if a required one is not.</summary>
    internal int Score(Func<XmlMember, bool> has)
    {
        var (present, missing) = (0, 0);
        foreach (var member in _members)
        {
            if (has(member))
                present++;
            else if (member is { IsRequired: true, IsRepeated: false, IsNullable: false })
                missing++;
        }

        return missing > 0 ? -missing : present;
    }

    private XmlRecord Add(XmlMember member)
    {
        _members.Add(member);
        return this;
    }
}
