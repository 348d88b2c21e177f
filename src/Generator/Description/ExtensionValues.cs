using System.Text.Json.Nodes;

namespace Gigstack.Generator.Description;

/// <summary>Reads the JSON of extensions and defaults.</summary>
internal static class ExtensionValues
{
    public static string? Text(this JsonNode? node, string name) => (node as JsonObject)?[name].AsText();

    public static string? AsText(this JsonNode? node) =>
        node is JsonValue value ? value.TryGetValue<string>(out var text) ? text : value.ToJsonString() : null;

    public static bool IsTrue(this JsonNode? node) => node is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;

    public static bool IsFalse(this JsonNode? node) => node is JsonValue value && value.TryGetValue<bool>(out var flag) && !flag;

    /// <summary>The strings of an array; a single string is an array with one item.</summary>
    public static IReadOnlyList<string> Texts(this JsonNode? node) => node switch
    {
        JsonArray array => array.Select(static item => item.AsText() ?? "").ToList(),
        JsonValue => new[] { node.AsText()! },
        _ => [],
    };
}
