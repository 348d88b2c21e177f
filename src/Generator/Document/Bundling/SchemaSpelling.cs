using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gigstack.Generator.Document.Bundling;

/// <summary>Keywords of JSON Schema that say in their own way what others say: rewritten in these, so that later stages need to know one way.</summary>
internal static class SchemaSpelling
{
    private const string Type = "type";
    private const string PrefixItems = "prefixItems";
    private const string PatternProperties = "patternProperties";

    private static readonly Dictionary<string, string[]> KeywordsOf = new()
    {
        ["string"] = ["format", "pattern", "minLength", "maxLength", "contentEncoding", "contentMediaType"],
        ["number"] = ["format", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
        ["integer"] = ["format", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
        ["boolean"] = [],
        ["array"] = ["items", PrefixItems, "minItems", "maxItems", "uniqueItems", "contains"],
        ["object"] = ["properties", "required", "additionalProperties", PatternProperties, "minProperties", "maxProperties", "propertyNames"],
    };

    private static readonly HashSet<string> NumericFormats = ["int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "float", "double", "decimal", "decimal128"];

    /// <summary>Whether a member may have to be said otherwise.</summary>
    public static bool IsOdd(string key, JsonNode? value) => key switch
    {
        Type => value is JsonArray { Count: > 1 },
        PrefixItems => value is JsonArray { Count: > 0 },
        PatternProperties => value is JsonObject { Count: > 0 },
        _ => false,
    };

    public static void Rewrite(JsonObject schema)
    {
        if (schema[PrefixItems] is JsonArray { Count: > 0 } items)
            RewriteTuple(schema, items);
        if (schema[PatternProperties] is JsonObject { Count: > 0 } patterns)
            RewritePatterns(schema, patterns);
        if (schema[Type] is JsonArray types)
            RewriteTypes(schema, types);
    }

    /// <summary>Elements by position are elements of any of these types.</summary>
    private static void RewriteTuple(JsonObject schema, JsonArray items)
    {
        schema.Remove(PrefixItems);
        var rest = schema["items"] is JsonObject { Count: > 0 } described && !described.ContainsKey("not") ? described : null;
        schema.Remove("items");
        schema["items"] = AnyOf([.. Free(items), .. rest is null ? new List<JsonNode>() : [rest]]);
        if (!schema.ContainsKey(Type))
            schema[Type] = "array";
    }

    /// <summary>Entries by the pattern of their names are entries of any of these types. Beside properties, names of no pattern may have any value: they stay JSON.</summary>
    private static void RewritePatterns(JsonObject schema, JsonObject patterns)
    {
        var rest = schema["additionalProperties"];
        if (rest is null && schema["properties"] is JsonObject { Count: > 0 })
            return;
        var values = patterns.Select(static pair => pair.Value).ToList();
        patterns.Clear();
        schema.Remove(PatternProperties);
        schema.Remove("additionalProperties");
        if (rest is JsonObject schemaOfRest)
            values.Add(schemaOfRest);
        schema["additionalProperties"] = rest?.GetValueKind() is JsonValueKind.True ? true : AnyOf([.. values.OfType<JsonObject>()]);
        if (!schema.ContainsKey(Type))
            schema[Type] = "object";
    }

    /// <summary>A list of types is a choice of one schema for each; texts beside one kind of number are digits, and stay with it.</summary>
    private static void RewriteTypes(JsonObject schema, JsonArray list)
    {
        var types = list.Select(static type => type?.GetValueKind() is JsonValueKind.String ? type.GetValue<string>() : "").Distinct().ToList();
        if (types.Contains("number"))
            types.Remove("integer");
        var values = types.Where(static type => type != "null").ToList();
        if (values.Count == 1 && types.Count < list.Count)
            schema[Type] = new JsonArray([.. types.Select(static type => (JsonNode)JsonValue.Create(type))]);
        if (values.Count < 2 || !values.TrueForAll(KeywordsOf.ContainsKey) || schema.ContainsKey("oneOf") || schema.ContainsKey("anyOf") || schema.ContainsKey("allOf") || schema.ContainsKey("enum") || schema.ContainsKey("const"))
            return;
        var format = schema["format"]?.ToString() ?? "";
        if (values.Count == 2 && values.Contains("string") && (values.Contains("integer") || values.Contains("number")) && (schema.ContainsKey("pattern") || NumericFormats.Contains(format)))
            return;

        var choice = new JsonArray();
        foreach (var type in values)
        {
            var one = new JsonObject { [Type] = type };
            foreach (var keyword in KeywordsOf[type])
                if (schema[keyword] is { } value && (keyword != "format" || NumericFormats.Contains(format) == type is "number" or "integer"))
                    one[keyword] = Take(schema, keyword, value, isShared: type is "number" or "integer");
            choice.Add(one);
        }

        foreach (var keyword in KeywordsOf.Values.SelectMany(static keywords => keywords).Append(Type))
            schema.Remove(keyword);
        if (types.Contains("null"))
            choice.Add(new JsonObject { [Type] = "null" });
        schema["anyOf"] = choice;
    }

    private static JsonNode Take(JsonObject schema, string keyword, JsonNode value, bool isShared)
    {
        if (isShared || value is JsonValue)
            return value.DeepClone();
        schema.Remove(keyword);
        return value;
    }

    private static List<JsonNode> Free(JsonArray items)
    {
        var nodes = items.Where(static item => item is not null).Select(static item => item!).ToList();
        items.Clear();
        return nodes;
    }

    private static JsonNode AnyOf(List<JsonNode> schemas)
    {
        var distinct = new List<JsonNode>();
        foreach (var schema in schemas)
            if (!distinct.Exists(other => JsonNode.DeepEquals(other, schema)))
                distinct.Add(schema);
        return distinct.Count == 1 ? distinct[0] : new JsonObject { ["anyOf"] = new JsonArray([.. distinct]) };
    }
}
