using System.Text.Json;
using System.Text.Json.Nodes;
using GigstackTests.Documents;

namespace GigstackTests.UnknownValues;

/// <summary>An example as an API that has grown would send it.</summary>
internal sealed class GrownExample(SpecDocument document, Growth growth)
{
    private static readonly string[] s_composed = ["allOf", "anyOf", "oneOf"];

    /// <summary>How many places have grown.</summary>
    public int Count { get; private set; }

    public JsonNode? Of(JsonNode schema, JsonNode? value)
    {
        var shape = SchemaShape.Of(document, schema, value);
        switch (value)
        {
            case JsonObject members:
                var grown = new JsonObject(
                    members.Select(member => KeyValuePair.Create(member.Key, shape.Of(member.Key) is { } of ? Of(of, member.Value) : member.Value?.DeepClone())));
                if (growth == Growth.Members && shape is { IsClosed: false, Additional: null })
                {
                    grown["added_since"] = JsonNode.Parse("""{ "by": [1.50, null, ""] }""");
                    Count++;
                }

                return grown;
            case JsonArray items when shape.Items is { } item:
                JsonArray list = [.. items.Select(element => Of(item, element))];
                if (growth == Growth.Nulls)
                {
                    list.Add(null);
                    Count++;
                }

                return list;
            case JsonValue when growth == Growth.Values && value.GetValueKind() == JsonValueKind.String && IsOpenEnum(schema):
                Count++;
                return "added since";
            default:
                return value?.DeepClone();
        }
    }

    private bool IsOpenEnum(JsonNode schema)
    {
        var target = document.Resolve(schema);
        return target["enum"] is not null
            || s_composed.SelectMany(keyword => target[keyword] as JsonArray ?? []).Any(part => IsOpenEnum(part!));
    }
}
