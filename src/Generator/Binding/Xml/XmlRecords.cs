namespace Gigstack.Generator.Binding.Xml;

/// <summary>Decides the nodes of an object's properties.</summary>
internal sealed class XmlRecords(XmlContents contents)
{
    public XmlRecordContent Of(Schema schema, JsonPointer pointer)
    {
        var shape = contents.Shapes.Of(schema, pointer);
        var members = shape.Properties.Select(property => Member(property, shape.Required.Contains(property.JsonName))).ToList();
        NameRepeated(members, shape);
        RefuseRepeated(members, shape);
        var content = new XmlRecordContent(members.ToEquatableArray());
        return shape.IsClosed ? content : WithRest(content, shape.AdditionalProperties, pointer);
    }

    /// <summary>An object without named properties.</summary>
    public XmlRecordContent Map(Schema? values, JsonPointer pointer) => WithRest(new XmlRecordContent(default), values, pointer);

    private XmlRecordContent WithRest(XmlRecordContent content, Schema? values, JsonPointer pointer)
    {
        var at = pointer.Then("additionalProperties");
        if (values is null || !XmlContents.IsArray(values.Meaning))
            return content with { Rest = contents.Of(values, at) };
        return IsWrapped(contents.Nodes.Of(values, "item", at))
            ? content with { Rest = contents.List(values.Meaning, "item", at) }
            : content with { Rest = contents.Item(values.Meaning.Items, "item", at).Content, IsRestRepeated = true };
    }

    private XmlMemberModel Member(ObjectProperty property, bool required)
    {
        var (schema, at) = (property.Schema, property.Pointer);
        var node = contents.Nodes.Of(schema, property.JsonName, at);
        return Bind() with { IsRequired = required, IsNullable = schema.AdmitsNull };

        XmlMemberModel Bind()
        {
            if (XmlContents.IsArray(schema.Meaning))
                return Array(property, node);
            var content = contents.Of(schema, at);
            switch (node.Kind)
            {
                case XmlNodeKind.Attribute when content is XmlScalarContent { Kind: not XmlScalar.Any }:
                    if (node.Name!.StartsWith("xmlns", StringComparison.OrdinalIgnoreCase))
                        contents.Refuse(at, $"'{node.Name}' declares a namespace of XML and cannot be an attribute");
                    return Of(XmlPlace.Attribute, content);
                case XmlNodeKind.Text or XmlNodeKind.CData when content is XmlScalarContent { Kind: not XmlScalar.Any }:
                    return Of(node.Kind is XmlNodeKind.Text ? XmlPlace.Text : XmlPlace.CData, content);
                case XmlNodeKind.None when schema.Meaning.IsRecord:
                    return Of(XmlPlace.Inline, content);
                case null or XmlNodeKind.Element:
                    return new XmlMemberModel(
                        property.JsonName, XmlPlace.Element, node.With(content, !node.IsNamed && XmlContents.IsNamedByCase(schema)));
                default:
                    contents.Refuse(at, $"The property '{property.JsonName}' cannot be of the node type '{XmlContents.Word(node.Kind)}'");
                    return Of(XmlPlace.Element, content);
            }
        }

        XmlMemberModel Of(XmlPlace place, XmlContent content) => new(property.JsonName, place, node.With(content));
    }

    private XmlMemberModel Array(ObjectProperty property, XmlNode node)
    {
        var meaning = property.Schema.Meaning;
        if (node.Kind is XmlNodeKind.Attribute or XmlNodeKind.Text or XmlNodeKind.CData)
        {
            contents.Refuse(
                property.Pointer, $"The array '{property.JsonName}' cannot be of the node type '{XmlContents.Word(node.Kind)}'");
        }

        // Without an element around the items, nothing has the name of the array.
        return IsWrapped(node)
            ? new XmlMemberModel(
                property.JsonName, XmlPlace.Element, node.With(contents.List(meaning, node.Name!, property.Pointer)))
            : new XmlMemberModel(
                property.JsonName, XmlPlace.Elements, contents.Item(meaning.Items, property.JsonName, property.Pointer));
    }

    private static bool IsWrapped(XmlNode node) => node.Kind is XmlNodeKind.Element;

    /// <summary>Properties that have one name because they refer to one component are named after themselves.</summary>
    private void NameRepeated(List<XmlMemberModel> members, ObjectShape shape)
    {
        foreach (var same in Enumerable.Range(0, members.Count).GroupBy(i => Identity(members[i])).Where(static same => same.Count() > 1))
        {
            foreach (var i in same.Where(i => IsElement(members[i]) && members[i].Element.Name != members[i].JsonName))
            {
                var (member, property) = (members[i], shape.Properties[i]);
                var own = member.Place is XmlPlace.Elements ? property.Schema.Meaning.Items : property.Schema;
                if (own is not { IsReference: true } || member.Element.Name is null)
                    continue;
                var name = contents.Nodes.Local(property.JsonName, property.Pointer);
                contents.Nodes.Report(
                    property.Pointer, $"'{member.Element.Name}' is the element of several properties", $"this one is named '{name}'");
                members[i] = member with { Element = member.Element with { Name = name } };
            }
        }
    }

    /// <summary>Two properties with one name cannot be told.</summary>
    private void RefuseRepeated(List<XmlMemberModel> members, ObjectShape shape)
    {
        foreach (var same in Enumerable.Range(0, members.Count).GroupBy(i => Identity(members[i])).Where(static same => same.Key is not null))
        {
            foreach (var i in same.Skip(1))
            {
                contents.Refuse(
                    shape.Properties[i].Pointer,
                    $"The property '{members[i].JsonName}' is the same node of XML as another property of its object");
            }
        }
    }

    private static bool IsElement(XmlMemberModel member) => member.Place is XmlPlace.Element or XmlPlace.Elements;

    /// <summary>What tells a node from others; null if nothing has to.</summary>
    private static string? Identity(XmlMemberModel member) => member.Place switch
    {
        XmlPlace.Inline => null,
        XmlPlace.Text or XmlPlace.CData => "text",
        XmlPlace.Attribute => $"@{member.Element.Namespace} {member.Element.Name}",
        _ => $"{member.Element.Namespace} {member.Element.Name}",
    };
}
