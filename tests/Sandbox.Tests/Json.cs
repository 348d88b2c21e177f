using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Gigstack.Sandbox.Tests;

/// <summary>Compares JSON as values: the order of names does not matter, everything else does.</summary>
internal static class Json
{
    public static void Equal(JsonNode? expected, JsonNode? actual, string path = "$")
    {
        switch (expected, actual)
        {
            case (JsonObject left, JsonObject right):
                Assert.True(
                    left.Select(
                        p => p.Key).Order(StringComparer.Ordinal).SequenceEqual(right.Select(p => p.Key).Order(StringComparer.Ordinal)),
                    $"{path} has other members: {right.ToJsonString()}");
                foreach (var (name, value) in left)
                    Equal(value, right[name], $"{path}.{name}");
                break;
            case (JsonArray left, JsonArray right):
                Assert.True(left.Count == right.Count, $"{path} has {right.Count} items: {right.ToJsonString()}");
                for (var i = 0; i < left.Count; i++)
                    Equal(left[i], right[i], $"{path}[{i}]");
                break;
            case (JsonValue value, not null) when value.TryGetValue(out string? text) && text.StartsWith('~'):
                Assert.True(Regex.IsMatch(actual.ToString(), $"^{text[1..]}$"), $"{path} is {actual.ToJsonString()}, not {text}");
                break;
            default:
                Assert.True(JsonNode.DeepEquals(
                    expected, actual), $"{path} is {actual?.ToJsonString() ?? "null"}, not {expected?.ToJsonString() ?? "null"}");
                break;
        }
    }
}
