using System.Collections;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Gigstack.Corpus.Wire.Calling;
using Gigstack.Runtime;

namespace Gigstack.Corpus.Wire.Comparing;

/// <summary>Writes back what a client read, and compares it with what was answered.</summary>
internal static class ResultComparison
{
    /// <summary>The first difference; null if there is none.</summary>
    public static string? Difference(Type type, object? value, JsonNode? expected, IReadOnlySet<string> optionalNulls)
    {
        string? first = null;
        foreach (var written in Ways(type, value, expected))
        {
            var difference = JsonComparison.Difference(expected, written, optionalNulls);
            if (difference is null)
                return null;
            first ??= difference;
        }
        return first ?? "nothing was written back";
    }

    public static string? Bytes(byte[] expected, byte[] actual) =>
        expected.AsSpan().SequenceEqual(actual) ? null : $"the bytes are '{Encoding.UTF8.GetString(actual)}' instead of '{Encoding.UTF8.GetString(expected)}'";

    /// <summary>A scalar may have several codecs: it is written in all of their ways.</summary>
    private static IEnumerable<JsonNode?> Ways(Type type, object? value, JsonNode? expected)
    {
        if (value is null)
            return [null];
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(JsonElement))
            return [JsonNode.Parse(((JsonElement)value).GetRawText())];
        if (Codecs.HasCodec(type) || Codecs.IsScalar(type))
            return Codecs.Write(type, value).Select(static text => JsonNode.Parse(text));
        if (type.IsGenericType && type.GetGenericArguments() is [var key, var entry] && key == typeof(string))
        {
            var members = new JsonObject();
            foreach (var pair in (IEnumerable)value)
            {
                var name = (string)pair.GetType().GetProperty("Key")!.GetValue(pair)!;
                members[name] = Best(entry, pair.GetType().GetProperty("Value")!.GetValue(pair), (expected as JsonObject)?[name]);
            }
            return [members];
        }
        if (type.IsGenericType && type.GetGenericArguments() is [var item] && value is IEnumerable items)
        {
            var all = new JsonArray();
            foreach (var one in items)
                all.Add(Best(item, one, expected is JsonArray list && all.Count < list.Count ? list[all.Count] : null));
            return [all];
        }
        throw new NotSupportedException($"a {type} cannot be written back");
    }

    private static JsonNode? Best(Type type, object? value, JsonNode? expected)
    {
        var ways = Ways(type, value, expected).ToList();
        return (ways.Find(way => JsonComparison.Difference(expected, way, new HashSet<string>()) is null) ?? ways[0])?.DeepClone();
    }
}
