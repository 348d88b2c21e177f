using System.ComponentModel;

namespace Gigstack.Runtime.Generated;

/// <summary>An element: its name and its content.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class XmlElementShape
{
    /// <summary>Creates the shape.</summary>
    /// <param name="name">The local name; null if each case of the union has its own.</param>
    /// <param name="content">The content.</param>
    /// <param name="space">The namespace; null for that of the element around it.</param>
    /// <param name="prefix">The prefix of the namespace; null for none.</param>
    public XmlElementShape(string? name, XmlShape content, string? space = null, string? prefix = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        Name = name;
        Content = content;
        Space = space;
        Prefix = prefix;
    }

    internal string? Name { get; }

    internal XmlShape Content { get; }

    internal string? Space { get; }

    internal string? Prefix { get; }

    /// <summary>Whether an element has the name and, if one is declared, the namespace.</summary>
    internal bool Matches(XmlNode element, bool anySpace) =>
        Name is null
            ? Content.Resolved is XmlUnion union && union.Named(element) is not null
            : Name == element.Name && (anySpace || Space is null || Space == element.Space);
}
