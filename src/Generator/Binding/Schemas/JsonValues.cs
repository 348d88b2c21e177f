using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Gigstack.Generator.Binding.Schemas;

/// <summary>Values inside a document: the reader marks a JSON null with a node of its own.</summary>
internal static class JsonValues
{
    public static bool IsNullSentinelOrNull(this JsonNode? node) => node is null || node.IsJsonNullSentinel();

    public static bool IsTextOrNull(this JsonNode? node) =>
        node.IsNullSentinelOrNull() || (node is JsonValue value && value.GetValueKind() == JsonValueKind.String);
}
