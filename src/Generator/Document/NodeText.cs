using System.Text.Json.Nodes;

namespace Gigstack.Generator.Document;

/// <summary>Reads strings of a tree.</summary>
internal static class NodeText
{
    /// <summary>The string that a node is; null for every other value.</summary>
    public static string? Of(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
