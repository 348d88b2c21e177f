using System.Text.Json.Nodes;

namespace GigstackTests.Documents;

/// <summary>What a schema, with those it is put together from, says of one value.</summary>
public sealed class SchemaShape
{
    private SchemaShape()
    {
    }

    public Dictionary<string, JsonNode> Properties { get; } = [];

    public HashSet<string> Required { get; } = [];

    /// <summary>The schema of further properties.</summary>
    public JsonNode? Additional { get; private set; }

    /// <summary>Whether there must be no further properties.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>The schema of a list's elements.</summary>
    public JsonNode? Items { get; private set; }

    /// <summary>Whether it is, or is put together from, something that a request sends.</summary>
    public bool IsSent { get; private set; }

    /// <summary>The schema of a property; null for any value.</summary>
    public JsonNode? Of(string property) => Properties.GetValueOrDefault(property) ?? Additional;

    public static SchemaShape Of(SpecDocument document, JsonNode schema, JsonNode? value)
    {
        var shape = new SchemaShape();
        shape.Add(document, schema, value);
        return shape;
    }

    public static bool AdmitsNull(SpecDocument document, JsonNode schema)
    {
        var target = document.Resolve(schema);
        if (target["type"] is JsonArray types && types.Any(type => (string?)type == "null"))
            return true;
        if (target["type"] is not null)
            return (string?)target["type"] == "null";
        var alternatives = (target["oneOf"] as JsonArray ?? []).Concat(target["anyOf"] as JsonArray ?? []).ToList();
        return alternatives.Count == 0
            ? target["allOf"] is null && target["enum"] is null
            : alternatives.Any(alternative => AdmitsNull(document, alternative!));
    }

    private void Add(SpecDocument document, JsonNode schema, JsonNode? value)
    {
        IsSent |= document.IsSent(schema);
        var target = document.Resolve(schema);
        foreach (var (name, property) in target["properties"] as JsonObject ?? [])
            Properties.TryAdd(name, property!);
        foreach (var name in target["required"] as JsonArray ?? [])
            Required.Add((string)name!);
        Additional ??= target["additionalProperties"] as JsonObject;
        IsClosed |= target["additionalProperties"] is JsonValue further && !(bool)further;
        Items ??= target["items"];
        foreach (var part in target["allOf"] as JsonArray ?? [])
            Add(document, part!, value);
        foreach (var alternative in (target["oneOf"] as JsonArray ?? []).Concat(target["anyOf"] as JsonArray ?? []))
        {
            if (Fits(document, alternative!, value))
                Add(document, alternative!, value);
        }
    }

    /// <summary>Whether a value can be of an alternative, as far as kinds, required names and constants tell.</summary>
    private static bool Fits(SpecDocument document, JsonNode alternative, JsonNode? value)
    {
        var target = document.Resolve(alternative);
        var kind = value is JsonObject ? "object" : value is JsonArray ? "array" : "";
        if (target["type"] is JsonValue type && (string)type! != kind && (kind.Length > 0 || (string)type! is "object" or "array"))
            return false;
        return value is not JsonObject members
            || ((target["required"] as JsonArray ?? []).All(name => members.ContainsKey((string)name!))
                && (target["properties"] as JsonObject ?? []).All(property =>
                    property.Value!["const"] is not { } constant || JsonNode.DeepEquals(constant, members[property.Key])));
    }
}
