using System.Text.Json;
using System.Xml;

namespace Gigstack.Runtime.Generated;

/// <summary>Writes an element as the JSON that the codec of its type reads.</summary>
internal static class XmlToJson
{
    public static void Write(Utf8JsonWriter json, XmlNode element, XmlShape shape)
    {
        if (element.IsNull)
        {
            json.WriteNullValue();
            return;
        }

        switch (shape.Resolved)
        {
            case XmlScalar scalar:
                XmlScalars.Write(json, element.Value, scalar.Kind);
                break;
            case XmlList list:
                WriteList(json, element, list.Item);
                break;
            case XmlRecord record:
                json.WriteStartObject();
                WriteMembers(json, element, record);
                WriteRest(json, element, record);
                json.WriteEndObject();
                break;
            case XmlUnion union:
                Write(json, element, union.Find(element));
                break;
            default:
                WriteAny(json, element);
                break;
        }
    }

    /// <summary>The items are the children with their name; all children if none has it.</summary>
    private static void WriteList(Utf8JsonWriter json, XmlNode element, XmlElementShape item)
    {
        var named = element.Children.FindAll(child => item.Matches(child, anySpace: true));
        json.WriteStartArray();
        foreach (var child in named.Count > 0 ? named : element.Children)
            Write(json, child, item.Content);
        json.WriteEndArray();
    }

    private static void WriteMembers(Utf8JsonWriter json, XmlNode element, XmlRecord record)
    {
        var found = Elements(element, record);
        for (var i = 0; i < record.Members.Count; i++)
        {
            var member = record.Members[i];
            switch (member.Place)
            {
                case XmlPlace.Element:
                    WriteElements(json, found[i], member);
                    break;
                case XmlPlace.Attribute when element.Attribute(member.Element) is { } value:
                    json.WritePropertyName(member.JsonName);
                    XmlScalars.Write(json, value, Kind(member));
                    break;
                case XmlPlace.Attribute when member is { IsRequired: true, IsNullable: true }:
                    json.WriteNull(member.JsonName);
                    break;
                case XmlPlace.Text or XmlPlace.CData when element.Value.Length > 0 || member.IsRequired:
                    json.WritePropertyName(member.JsonName);
                    XmlScalars.Write(json, element.Value, Kind(member));
                    break;
                case XmlPlace.Inline when member.Element.Content.Resolved is XmlRecord inline && (member.IsRequired || Has(element, inline)):
                    json.WriteStartObject(member.JsonName);
                    WriteMembers(json, element, inline);
                    json.WriteEndObject();
                    break;
            }
        }
    }

    /// <summary>The children of each property: those with its namespace first, then those with one of its names only.</summary>
    private static List<XmlNode>?[] Elements(XmlNode element, XmlRecord record)
    {
        var found = new List<XmlNode>?[record.Members.Count];
        for (var pass = 0; pass < 3 && element.Children.Count > 0; pass++)
        {
            for (var i = 0; i < found.Length; i++)
            {
                var member = record.Members[i];
                if (member.Place is not XmlPlace.Element || found[i] is not null || (pass == 0 && member.Element.Space is null))
                    continue;
                foreach (var child in element.Children)
                {
                    if (child.IsTaken || !(member.Element.Matches(child, pass == 2) || (pass == 2 && child.Name == member.JsonName)))
                        continue;
                    child.IsTaken = true;
                    (found[i] ??= []).Add(child);
                }
            }
        }

        return found;
    }

    private static void WriteElements(Utf8JsonWriter json, List<XmlNode>? found, XmlMember member)
    {
        if (found is null && !member.IsRepeated)
            return;
        if (!member.IsRepeated)
        {
            json.WritePropertyName(member.JsonName);
            Write(json, found![^1], member.Element.Content);
        }
        else if (found is not null || member.IsRequired)
        {
            json.WriteStartArray(member.JsonName);
            foreach (var child in found ?? [])
                Write(json, child, member.Element.Content);
            json.WriteEndArray();
        }
    }

    private static bool Has(XmlNode element, XmlRecord record) => record.Members.Any(member => member.Place switch
    {
        XmlPlace.Attribute => element.Attribute(member.Element) is not null,
        XmlPlace.Element => element.Children.Exists(child => !child.IsTaken && member.Element.Matches(child, anySpace: true)),
        XmlPlace.Inline => false,
        _ => element.Value.Length > 0,
    });

    /// <summary>The elements that are no property of the document. Unknown attributes are skipped.</summary>
    private static void WriteRest(Utf8JsonWriter json, XmlNode element, XmlRecord record)
    {
        if (record.Rest is not { } shape)
            return;
        foreach (var same in element.Children.Where(static child => !child.IsTaken).GroupBy(static child => child.Name))
        {
            var name = XmlConvert.DecodeName(same.Key);
            if (record.Members.Any(member => member.JsonName == name))
                continue;
            json.WritePropertyName(name);
            WriteSame(json, [.. same], shape, record.IsRestRepeated);
        }
    }

    private static void WriteSame(Utf8JsonWriter json, List<XmlNode> same, XmlShape shape, bool isArray)
    {
        if (!isArray && (same.Count == 1 || shape.Resolved is not XmlAny))
        {
            Write(json, same[^1], shape);
            return;
        }

        json.WriteStartArray();
        foreach (var child in same)
            Write(json, child, shape);
        json.WriteEndArray();
    }

    private static void WriteAny(Utf8JsonWriter json, XmlNode element)
    {
        if (element.IsLeaf)
        {
            json.WriteStringValue(element.Text);
            return;
        }

        json.WriteStartObject();
        foreach (var (name, _, value) in element.Attributes.DistinctBy(static attribute => attribute.Name))
            json.WriteString("@" + name, value);
        foreach (var same in element.Children.GroupBy(static child => child.Name))
        {
            json.WritePropertyName(XmlConvert.DecodeName(same.Key));
            WriteSame(json, [.. same], XmlShape.Any, isArray: false);
        }

        if (element.Value.Length > 0)
            json.WriteString("#text", element.Value);
        json.WriteEndObject();
    }

    private static XmlScalarKind Kind(XmlMember member) =>
        (member.Element.Content.Resolved as XmlScalar)?.Kind ?? XmlScalarKind.Text;
}
