namespace Gigstack.Generator.Binding.Xml;

/// <summary>The node of a schema at a place, with its name.</summary>
/// <param name="Kind">The kind that the document says; null if it does not.</param>
/// <param name="Name">The name; null if there is none.</param>
/// <param name="IsNamed">Whether the document names it, not the place.</param>
internal readonly record struct XmlNode(XmlNodeKind? Kind, string? Name, bool IsNamed, string? Namespace, string? Prefix)
{
    public XmlElementModel With(XmlContent content, bool isNamedByCase = false) =>
        new(isNamedByCase ? null : Name, content) { Namespace = Namespace, Prefix = Prefix };
}
