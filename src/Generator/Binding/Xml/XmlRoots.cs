namespace Gigstack.Generator.Binding.Xml;

/// <summary>Decides the root elements of bodies.</summary>
internal sealed class XmlRoots(XmlContents contents)
{
    /// <param name="schema">The schema of the body.</param>
    /// <param name="pointer">Its place.</param>
    /// <param name="inferred">The name that the place gives; null for none.</param>
    /// <param name="isSent">Whether the name matters: of a response, every root element is read.</param>
    public XmlElementModel Of(Schema schema, JsonPointer pointer, string? inferred, bool isSent)
    {
        var node = contents.Nodes.Of(schema, inferred ?? Title(schema), pointer, byComponent: true);
        if (XmlContents.IsArray(schema.Meaning))
            return Array(schema.Meaning, node, pointer, isSent);
        var content = contents.Of(schema, pointer);
        if (node.Name is null && schema.Meaning.IsUnion && XmlUnions.AreNamed(schema.Meaning))
            return node.With(ByCase(content, schema.Meaning, pointer), isNamedByCase: true);
        return Named(node, "root", pointer, isSent).With(content);
    }

    private static string? Title(Schema schema) =>
        schema.Meaning.About.Title is { Length: > 0 } title && System.Xml.XmlConvert.EncodeLocalName(title) == title ? title : null;

    private XmlElementModel Array(Schema meaning, XmlNode node, JsonPointer pointer, bool isSent)
    {
        var item = contents.Item(meaning.Items, node.IsNamed ? node.Name! : "item", pointer, byComponent: true);
        return Named(node, "ArrayOf" + Identifier.Pascal(item.Name ?? "item"), pointer, isSent).With(new XmlListContent(item));
    }

    /// <summary>The union with the names of its cases, also if a discriminator tells them.</summary>
    private XmlContent ByCase(XmlContent content, Schema union, JsonPointer pointer) =>
        content is XmlUnionContent { Discriminator: not null } told
            ? told with
            {
                Cases = told.Cases.Select((one, i) => one with
                {
                    Element = contents.Nodes.Of(union.Alternatives.Schemas[i].Value, null, pointer, byComponent: true)
                        .With(one.Element.Content),
                }).ToEquatableArray(),
            }
            : content;

    private XmlNode Named(XmlNode node, string otherwise, JsonPointer pointer, bool isSent)
    {
        if (node.Name is not null)
            return node;
        if (isSent)
            contents.Nodes.Report(pointer, "the root element of the XML has no name ('xml.name')", $"it is named '{otherwise}'");
        return node with { Name = otherwise };
    }
}
