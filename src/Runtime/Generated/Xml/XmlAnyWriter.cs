using System.Text.Json;
using System.Xml;

namespace Gigstack.Runtime.Generated;

/// <summary>Writes JSON for which the document has no schema: <c>@name</c> is an attribute, <c>#text</c> is text.</summary>
internal static class XmlAnyWriter
{
    public static void Write(XmlWriter xml, JsonElement json, string scope)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(xml, json, scope);
                break;
            case JsonValueKind.Array:
                WriteItems(json, item => JsonToXml.Write(xml, item, new XmlElementShape("item", XmlShape.Any), scope));
                break;
            case JsonValueKind.String when json.ValueEquals(""):
                break;
            default:
                xml.WriteString(JsonToXml.Text(json));
                break;
        }
    }

    public static void WriteItems(JsonElement array, Action<JsonElement> write)
    {
        foreach (var item in array.EnumerateArray())
            write(item);
    }

    private static void WriteObject(XmlWriter xml, JsonElement json, string scope)
    {
        foreach (var property in json.EnumerateObject().Where(IsAttribute))
            xml.WriteAttributeString(XmlConvert.EncodeLocalName(property.Name[1..]), JsonToXml.Text(property.Value));
        foreach (var property in json.EnumerateObject().Where(static property => !IsAttribute(property)))
        {
            var element = new XmlElementShape(XmlConvert.EncodeLocalName(property.Name), XmlShape.Any);
            if (property.Name == "#text")
                xml.WriteString(JsonToXml.Text(property.Value));
            else if (property.Value.ValueKind is JsonValueKind.Array)
                WriteItems(property.Value, item => JsonToXml.Write(xml, item, element, scope));
            else
                JsonToXml.Write(xml, property.Value, element, scope);
        }
    }

    private static bool IsAttribute(JsonProperty property) =>
        property.Name.Length > 1 && property.Name[0] == '@'
        && property.Value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.Null);
}
