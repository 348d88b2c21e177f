namespace Gigstack.Runtime.Generated;

/// <summary>An element of a body: its attributes, children and text.</summary>
internal sealed class XmlNode(string name, string space)
{
    public const string Instance = "http://www.w3.org/2001/XMLSchema-instance";

    public string Name { get; } = name;

    public string Space { get; } = space;

    public List<(string Name, string Space, string Value)> Attributes { get; } = [];

    public List<XmlNode> Children { get; } = [];

    public string Text { get; set; } = "";

    /// <summary>Whether a property has taken the element.</summary>
    public bool IsTaken { get; set; }

    public bool IsNull { get; set; }

    /// <summary>Whether the element contains only text.</summary>
    public bool IsLeaf => Children.Count == 0 && Attributes.Count == 0;

    /// <summary>The text that is the value of the element: without the spaces between its children.</summary>
    public string Value => Children.Count == 0 ? Text : Text.Trim();

    /// <summary>The value of an attribute; null if there is none. One in another namespace counts if no other has the name.</summary>
    public string? Attribute(XmlElementShape wanted)
    {
        string? other = null;
        foreach (var (name, space, value) in Attributes)
        {
            if (name != wanted.Name)
                continue;
            if (space == (wanted.Space ?? ""))
                return value;
            other ??= value;
        }

        return other;
    }
}
