using System.Text.Json.Nodes;
using Gigstack.Corpus.Wire.Reading;
using Gigstack.Corpus.Wire.Values;

namespace Gigstack.Corpus.Wire.Xml;

/// <summary>The order of an object's properties: those of the bases first.</summary>
internal static class XmlOrder
{
    public static List<string> Of(IReadOnlyList<RawNode> schemas, SchemaView view)
    {
        var names = new List<string>();
        var seen = new HashSet<JsonNode>(ReferenceEqualityComparer.Instance);
        foreach (var schema in schemas)
            Add(schema, view, names, seen);
        names.AddRange(view.Properties.Keys.Except(names).ToList());
        return names;
    }

    private static void Add(RawNode schema, SchemaView view, List<string> names, HashSet<JsonNode> seen)
    {
        if (schema.Json is not { } json || !seen.Add(json))
            return;
        if (schema["$ref"].Text is { } reference)
            Add(schema.Target(reference), view, names, seen);
        foreach (var part in schema["allOf"].Items)
            Add(part, view, names, seen);
        names.AddRange(schema["properties"].Members.Select(static member => member.Key).Except(names).ToList());
        foreach (var one in schema["oneOf"].Items.Concat(schema["anyOf"].Items).Where(one => view.Seen.Contains(one.Json!)))
            Add(one, view, names, seen);
    }
}
