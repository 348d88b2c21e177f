using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using Gigstack.Corpus.Wire.Expecting;

namespace Gigstack.Corpus.Wire.Xml;

/// <summary>JSON without a schema as XML.</summary>
internal static class XmlFree
{
    public static void Fill(XElement element, JsonNode value, string scope)
    {
        if (value is JsonObject members)
        {
            foreach (var (name, member) in members)
                Add(element, XmlConvert.EncodeLocalName(name), member, scope);
        }
        else if (value is JsonArray items)
        {
            element.Add(items.Select(item => Of("item", item, scope)).ToArray<object?>());
        }
        else
        {
            element.Add(new XText(StyledValue.Text(value)));
        }
    }

    /// <summary>An element for a value, or for each item of an array.</summary>
    public static void Add(XElement element, string name, JsonNode? value, string scope)
    {
        if (value is JsonArray items)
            element.Add(items.Select(item => Of(name, item, scope)).ToArray<object?>());
        else
            element.Add(Of(name, value, scope));
    }

    private static XElement Of(string name, JsonNode? value, string scope)
    {
        var element = new XElement((XNamespace)scope + name);
        if (value is not null)
            Fill(element, value, scope);
        return element;
    }
}
