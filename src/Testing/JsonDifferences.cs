using System.Text.Json;
using Gigstack.Runtime.Generated;

namespace Gigstack.Runtime.Testing;

/// <summary>Where JSON differs from what was expected. The order of properties and the notation of numbers do not matter.</summary>
internal static class JsonDifferences
{
    private const int Shown = 10;

    private static readonly JsonDocumentOptions s_options = new() { MaxDepth = 512 };

    public static IReadOnlyList<string> Of(string expected, ReadOnlyMemory<byte> sent)
    {
        using var wanted = Parsed(expected);
        JsonDocument given;
        try
        {
            given = JsonDocument.Parse(sent, s_options);
        }
        catch (JsonException)
        {
            return ["It is not JSON."];
        }
        using (given)
        {
            var differences = new List<string>();
            Compare("$", wanted.RootElement, given.RootElement, differences);
            return differences.Count <= Shown ? differences : [.. differences.Take(Shown), $"and {differences.Count - Shown} more"];
        }
    }

    private static JsonDocument Parsed(string expected)
    {
        try
        {
            return JsonDocument.Parse(expected, s_options);
        }
        catch (JsonException problem)
        {
            throw new ArgumentException($"The expected text is not JSON: {problem.Message}", nameof(expected), problem);
        }
    }

    private static void Compare(string path, JsonElement expected, JsonElement sent, List<string> differences)
    {
        switch (expected.ValueKind, sent.ValueKind)
        {
            case (JsonValueKind.Object, JsonValueKind.Object):
                CompareObjects(path, expected, sent, differences);
                break;
            case (JsonValueKind.Array, JsonValueKind.Array):
                CompareArrays(path, expected, sent, differences);
                break;
            case (JsonValueKind.Number, JsonValueKind.Number) when default(ElementEquality).Equals(expected, sent):
            case (JsonValueKind.String, JsonValueKind.String) when expected.GetString() == sent.GetString():
            case (JsonValueKind.True, JsonValueKind.True):
            case (JsonValueKind.False, JsonValueKind.False):
            case (JsonValueKind.Null, JsonValueKind.Null):
                break;
            default:
                differences.Add($"{path}: expected {Text(expected)}, sent {Text(sent)}");
                break;
        }
    }

    private static void CompareObjects(string path, JsonElement expected, JsonElement sent, List<string> differences)
    {
        foreach (var property in expected.EnumerateObject())
        {
            if (sent.TryGetProperty(property.Name, out var value))
                Compare($"{path}.{property.Name}", property.Value, value, differences);
            else
                differences.Add($"{path}.{property.Name}: expected {Text(property.Value)}, not sent");
        }
        foreach (var property in sent.EnumerateObject())
        {
            if (!expected.TryGetProperty(property.Name, out _))
                differences.Add($"{path}.{property.Name}: not expected, sent {Text(property.Value)}");
        }
    }

    private static void CompareArrays(string path, JsonElement expected, JsonElement sent, List<string> differences)
    {
        (var count, var length) = (expected.GetArrayLength(), sent.GetArrayLength());
        if (count != length)
            differences.Add($"{path}: expected {count} items, sent {length}");
        for (var i = 0; i < Math.Min(count, length); i++)
            Compare($"{path}[{i}]", expected[i], sent[i], differences);
    }

    private static string Text(JsonElement value) => value.GetRawText() is var text && text.Length > 100 ? $"{text.AsSpan(0, 100)}…" : text;
}
