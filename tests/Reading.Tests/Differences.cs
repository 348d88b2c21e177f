using System.Globalization;
using System.Text.Json;

namespace ReadingTests;

/// <summary>Where an answer and what was read of it, written back, have different values.</summary>
internal static class Differences
{
    /// <summary>The places, as segments of JSON paths: <c>.name</c> and <c>[*]</c>.</summary>
    public static IEnumerable<string[]> Of(JsonElement sent, JsonElement read)
    {
        var found = new List<string[]>();
        Compare(sent, read, [], found);
        return found;
    }

    /// <summary>Whether a path that was told covers a place: it is the place, or contains it.</summary>
    public static bool Covers(string told, string[] place)
    {
        var rest = told.AsSpan(1);
        foreach (var segment in place)
        {
            if (rest.IsEmpty)
                return true;
            if (rest.StartsWith(".*") && segment[0] == '.')
                rest = rest[2..];
            else if (rest.StartsWith(segment) && (rest.Length == segment.Length || rest[segment.Length] is '.' or '['))
                rest = rest[segment.Length..];
            else
                return false;
        }
        return rest.IsEmpty;
    }

    private static void Compare(JsonElement? sent, JsonElement? read, string[] place, List<string[]> found)
    {
        // Null and absent are the same for an optional property.
        if (IsNothing(sent) && IsNothing(read))
            return;
        if (sent is { ValueKind: JsonValueKind.Object } one && read is { ValueKind: JsonValueKind.Object } other)
        {
            foreach (var name in one.EnumerateObject().Concat(other.EnumerateObject()).Select(static entry => entry.Name).Distinct())
                Compare(Member(one, name), Member(other, name), [.. place, Step(name)], found);
        }
        else if (sent is { ValueKind: JsonValueKind.Array } list && read is { ValueKind: JsonValueKind.Array } back)
        {
            for (var i = 0; i < Math.Max(list.GetArrayLength(), back.GetArrayLength()); i++)
            {
                Compare(
                    i < list.GetArrayLength() ? list[i] : Missing,
                    i < back.GetArrayLength() ? back[i] : Missing,
                    [.. place, "[*]"],
                    found);
            }
        }
        else if (sent is null || read is null || !IsSame(sent.Value, read.Value))
        {
            found.Add(place);
        }
    }

    // An item that is not there is a difference, also to null.
    private static JsonElement Missing { get; } = JsonSerializer.SerializeToElement("(no item)");

    private static bool IsNothing(JsonElement? value) => value is null or { ValueKind: JsonValueKind.Null };

    private static JsonElement? Member(JsonElement entries, string name) => entries.TryGetProperty(name, out var value) ? value : null;

    private static string Step(string name) =>
        name.Length > 0 && name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '$') ? "." + name : $"['{name}']";

    private static bool IsSame(JsonElement sent, JsonElement read)
    {
        if (sent.ValueKind != read.ValueKind)
            return false;
        if (sent.ValueKind == JsonValueKind.Number)
            return sent.GetDouble().Equals(read.GetDouble());
        if (sent.ValueKind != JsonValueKind.String)
            return true;
        var (text, back) = (sent.GetString()!, read.GetString()!);
        return text == back || IsSameTime(text, back);
    }

    // Times are written in one form: with milliseconds, of the same offset. A time without an offset is not the same as one with it.
    private static bool IsSameTime(string text, string back) =>
        text.Length >= 20 && text[^1] == 'Z' == (back[^1] == 'Z')
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var one)
        && DateTimeOffset.TryParse(back, CultureInfo.InvariantCulture, out var other)
        && one == other && one.Ticks % 10_000_000 == 0;
}
