using System.Text.Json;
using System.Xml;

namespace Gigstack.Runtime.Generated;

/// <summary>Writes JSON, as the codec of a type has written it, as an element.</summary>
internal static class JsonToXml
{
    /// <param name="xml">The writer.</param>
    /// <param name="json">The value.</param>
    /// <param name="element">The element.</param>
    /// <param name="scope">The default namespace of the element around it.</param>
    public static void Write(XmlWriter xml, JsonElement json, XmlElementShape element, string scope)
    {
        var content = element.Content.Resolved;
        if (content is XmlUnion union)
        {
            var found = union.Find(json);
            content = found?.Content.Resolved ?? XmlShape.Any;

            // JSON that is no case has no name of its own.
            element = element.Name is not null ? element : found?.Name is not null ? found : new XmlElementShape("item", content);
        }

        // Without a prefix, the namespace is also that of the elements inside.
        if (element.Prefix is null && element.Space is { } space)
            scope = space;
        xml.WriteStartElement(element.Prefix ?? "", element.Name!, element.Space ?? scope);
        WriteContent(xml, json, content, scope);
        xml.WriteEndElement();
    }

    private static void WriteContent(XmlWriter xml, JsonElement json, XmlShape content, string scope)
    {
        if (json.ValueKind is JsonValueKind.Null)
        {
            xml.WriteAttributeString("xsi", "nil", XmlNode.Instance, "true");
            return;
        }

        switch (content.Resolved)
        {
            case XmlList list when json.ValueKind is JsonValueKind.Array:
                foreach (var item in json.EnumerateArray())
                    Write(xml, item, list.Item, scope);
                break;
            case XmlRecord record when json.ValueKind is JsonValueKind.Object:
                WriteAttributes(xml, json, record);
                WriteNodes(xml, json, record, scope);
                WriteRest(xml, json, record, scope);
                break;
            case XmlUnion union:
                WriteContent(xml, json, union.Find(json)?.Content ?? XmlShape.Any, scope);
                break;
            default:
                XmlAnyWriter.Write(xml, json, scope);
                break;
        }
    }

    /// <summary>Attributes come first, also those of properties without a node.</summary>
    private static void WriteAttributes(XmlWriter xml, JsonElement json, XmlRecord record)
    {
        foreach (var member in record.Members)
        {
            if (!json.TryGetProperty(member.JsonName, out var value) || value.ValueKind is JsonValueKind.Null)
                continue;
            var node = member.Element;
            if (member.Place is XmlPlace.Attribute)
                xml.WriteAttributeString(node.Prefix, node.Name!, node.Space, Text(value));
            else if (member.Place is XmlPlace.Inline && node.Content.Resolved is XmlRecord inline && value.ValueKind is JsonValueKind.Object)
                WriteAttributes(xml, value, inline);
        }
    }

    private static void WriteNodes(XmlWriter xml, JsonElement json, XmlRecord record, string scope)
    {
        foreach (var member in record.Members)
        {
            if (!json.TryGetProperty(member.JsonName, out var value))
                continue;
            switch (member.Place)
            {
                case XmlPlace.Element when member.IsRepeated && value.ValueKind is JsonValueKind.Array:
                    foreach (var item in value.EnumerateArray())
                        Write(xml, item, member.Element, scope);
                    break;

                // An array that is null has no element that could say so.
                case XmlPlace.Element when !member.IsRepeated:
                    Write(xml, value, member.Element, scope);
                    break;
                case XmlPlace.Text when value.ValueKind is not JsonValueKind.Null:
                    xml.WriteString(Text(value));
                    break;
                case XmlPlace.CData when value.ValueKind is not JsonValueKind.Null:
                    xml.WriteCData(Text(value));
                    break;
                case XmlPlace.Inline when member.Element.Content.Resolved is XmlRecord inline && value.ValueKind is JsonValueKind.Object:
                    WriteNodes(xml, value, inline, scope);
                    break;
            }
        }
    }

    /// <summary>The properties that the document does not name.</summary>
    private static void WriteRest(XmlWriter xml, JsonElement json, XmlRecord record, string scope)
    {
        foreach (var property in json.EnumerateObject())
        {
            if (record.Members.Any(member => member.JsonName == property.Name))
                continue;
            var element = new XmlElementShape(XmlConvert.EncodeLocalName(property.Name), record.Rest ?? XmlShape.Any);
            if (record.Rest?.Resolved is not (null or XmlAny) && !record.IsRestRepeated)
                Write(xml, property.Value, element, scope);
            else if (property.Value.ValueKind is JsonValueKind.Array)
                XmlAnyWriter.WriteItems(property.Value, item => Write(xml, item, element, scope));
            else
                Write(xml, property.Value, element, scope);
        }
    }

    internal static string Text(JsonElement json) => json.ValueKind is JsonValueKind.String ? json.GetString()! : json.GetRawText();
}
