using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gigstack.Corpus.Wire.Comparing;

/// <summary>Compares JSON, where the text of numbers counts and the order of members does not.</summary>
internal static class JsonComparison
{
    /// <summary>The first difference; null if there is none.</summary>
    /// <param name="optionalNulls">Pointers of nulls that may be absent.</param>
    public static string? Difference(JsonNode? expected, JsonNode? actual, IReadOnlySet<string> optionalNulls, string pointer = "")
    {
        var place = pointer.Length == 0 ? "the body" : pointer;
        switch (expected, actual)
        {
            case (JsonObject one, JsonObject other):
                foreach (var (name, value) in one)
                {
                    var inner = $"{pointer}/{name}";
                    if (!other.TryGetPropertyValue(name, out var found))
                    {
                        if (value is null && optionalNulls.Contains(inner))
                            continue;
                        return $"{inner} is lost: {Short(value)}";
                    }
                    if (Difference(value, found, optionalNulls, inner) is { } difference)
                        return difference;
                }
                return other.FirstOrDefault(member => !one.ContainsKey(member.Key)) is { Key: { } added } ? $"{pointer}/{added} is added: {Short(other[added])}" : null;
            case (JsonArray one, JsonArray other):
                for (var i = 0; i < Math.Min(one.Count, other.Count); i++)
                {
                    if (Difference(one[i], other[i], optionalNulls, $"{pointer}/{i}") is { } difference)
                        return difference;
                }
                return one.Count == other.Count ? null : $"{place} has {other.Count} items instead of {one.Count}";
            case (null, null):
                return null;
            case (JsonValue one, JsonValue other) when one.GetValueKind() == other.GetValueKind():
                return (one.GetValueKind() is JsonValueKind.String ? SameText(one.GetValue<string>(), other.GetValue<string>()) : one.ToJsonString() == other.ToJsonString())
                    ? null
                    : $"{place} is {Short(actual)} instead of {Short(expected)}";
            default:
                return $"{place} is {Short(actual)} instead of {Short(expected)}";
        }
    }

    /// <summary>Equal, or the same instant: RFC 3339 lets it be written with any number of decimals.</summary>
    private static bool SameText(string one, string other) => one == other
        || (one.Length >= 20 && one[10] == 'T' && DateTimeOffset.TryParse(one, CultureInfo.InvariantCulture, out var first)
            && DateTimeOffset.TryParse(other, CultureInfo.InvariantCulture, out var second) && first == second);

    public static JsonNode? Parse(byte[] bytes) => bytes.Length == 0 ? null : JsonNode.Parse(bytes, documentOptions: new JsonDocumentOptions { MaxDepth = 256 });

    private static string Short(JsonNode? value)
    {
        var text = value?.ToJsonString() ?? "null";
        return text.Length > 80 ? text[..80] + "…" : text;
    }
}
