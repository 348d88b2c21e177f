using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gigstack.Generator.Document.Bundling;

/// <summary>Rewrites several types as alternatives. A string that is a number in quotes is not rewritten.</summary>
internal sealed class TypeList(bool isVersion30)
{
    private const string Type = "type";

    private static readonly Dictionary<string, string[]> s_keywordsOf = new()
    {
        ["string"] = ["format", "pattern", "minLength", "maxLength", "contentEncoding", "contentMediaType"],
        ["number"] = ["format", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
        ["integer"] = ["format", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
        ["boolean"] = [],
        ["array"] = ["items", "prefixItems", "minItems", "maxItems", "uniqueItems", "contains"],
        ["object"] = [
            "properties", "required", "additionalProperties", "patternProperties", "minProperties", "maxProperties", "propertyNames"],
    };

    public void Rewrite(JsonObject schema, JsonArray list)
    {
        var types = list.Select(static type => type?.GetValueKind() is JsonValueKind.String ? type.GetValue<string>() : "").Distinct()
            .ToList();
        if (types.Contains("number"))
            types.Remove("integer");
        var values = types.Where(static type => type != "null").ToList();
        if (values.Count == 1 && isVersion30)
        {
            schema[Type] = values[0];
            if (types.Count > 1)
                schema[NullSpelling.Nullable] = true;
            return;
        }

        if (values.Count == 1 && types.Count < list.Count)
            schema[Type] = new JsonArray([.. types.Select(static type => (JsonNode)JsonValue.Create(type))]);
        if (values.Count < 2 || !values.TrueForAll(s_keywordsOf.ContainsKey) || schema.ContainsKey("oneOf") || schema.ContainsKey("anyOf")
            || schema.ContainsKey("allOf") || schema.ContainsKey("enum") || schema.ContainsKey("const"))
        {
            return;
        }

        var format = schema["format"]?.ToString() ?? "";
        if (values.Count == 2 && values.Contains("string") && (values.Contains("integer") || values.Contains("number"))
            && QuotedNumber.Is(format, schema["pattern"]?.ToString()) && !isVersion30)
        {
            return;
        }

        var choice = new JsonArray();
        foreach (var type in values)
        {
            var one = new JsonObject { [Type] = type };
            foreach (var keyword in s_keywordsOf[type])
            {
                if (schema[keyword] is { } value
                    && (keyword != "format" || QuotedNumber.IsFormat(format) == type is "number" or "integer"))
                {
                    one[keyword] = Take(schema, keyword, value, isShared: type is "number" or "integer");
                }
            }

            choice.Add(one);
        }

        foreach (var keyword in s_keywordsOf.Values.SelectMany(static keywords => keywords).Append(Type))
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
}
