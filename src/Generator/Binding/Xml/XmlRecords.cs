namespace Gigstack.Generator.Binding.Xml;

/// <summary>Decides the nodes of an object's properties.</summary>
internal sealed class XmlRecords(XmlContents contents)
{
    public XmlRecordContent Of(Schema schema, JsonPointer pointer)
    {
        var shape = contents.Shapes.Of(schema, pointer);
        var members = shape.Properties.Select(property => Member(property, shape.Required.Contains(property.JsonName))).ToList();
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

    /// <summary>Two properties with one name cannot be told.</summary>
    private void RefuseRepeated(List<XmlMemberModel> members, ObjectShape shape)
    {
        var seen = new HashSet<(XmlPlace, string?, string?)>();
        for (var i = 0; i < members.Count; i++)
        {
            var (place, element) = (members[i].Place, members[i].Element);
            place = place is XmlPlace.Elements ? XmlPlace.Element : place is XmlPlace.CData ? XmlPlace.Text : place;
            var isSame = place switch
            {
                XmlPlace.Text => !seen.Add((place, null, null)),
                XmlPlace.Inline => false,
                _ => !seen.Add((place, element.Name, element.Namespace)),
            };
            if (isSame)
            {
                contents.Refuse(
                    shape.Properties[i].Pointer,
                    $"The property '{members[i].JsonName}' is the same node of XML as another property of its object");
            }
        }
    }
}
