using System.Text.Json.Nodes;

namespace GigstackTests.Documents;

/// <summary>
/// What is left of a JSON value once it is read and written. Absence and null are two things in what requests send, and where the property
/// is
/// required. Elsewhere a null reads as absent; and a list has nulls only where its schema has.
/// </summary>
internal static class WrittenExample
{
    public static JsonNode? Of(SpecDocument document, JsonNode schema, JsonNode? value) => Of(document, schema, value, isSent: false);

    private static JsonNode? Of(SpecDocument document, JsonNode schema, JsonNode? value, bool isSent)
    {
        isSent |= document.IsSent(schema);
        var shape = SchemaShape.Of(document, schema, value);
        return value switch
        {
            JsonObject members => new JsonObject(members
                .Where(
                    member => member.Value is not null || isSent || shape.IsSent || !shape.Properties.ContainsKey(member.Key) || shape.Required.Contains(member.Key))
                .Select(member => KeyValuePair.Create(member.Key, shape.Of(member.Key) is { } of ? Of(document, of, member.Value, IsInlineOf(of, isSent || shape.IsSent)) : member.Value?.DeepClone()))),
            JsonArray items when shape.Items is { } item => new JsonArray(
                [.. items.Where(element => element is not null || SchemaShape.AdmitsNull(document, item)).Select(element => Of(document, item, element, IsInlineOf(item, isSent)))]),
            _ => value?.DeepClone(),
        };
    }

    /// <summary>A schema that is no reference is part of the one around it.</summary>
    private static bool IsInlineOf(JsonNode schema, bool isSent) => isSent && schema["$ref"] is null;
}
