#if NET9_0_OR_GREATER
using System.Runtime.InteropServices;
#else
using System.Buffers;
#endif
using System.Text.Json;
using System.Text.Unicode;

namespace Gigstack.Runtime.Generated;

/// <summary>Any JSON. What was read can be written, also strings that .NET cannot hold.</summary>
internal static class JsonElements
{
    /// <summary>Reads a string, a number, an object or an array.</summary>
    /// <exception cref="JsonReadException">A string or a name is not valid UTF-8.</exception>
    public static JsonElement Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number)
            return JsonElement.ParseValue(ref reader);
        if (ItemLimit.IsOn)
            ItemLimit.CountWithin(reader);
#if NET9_0_OR_GREATER
        var element = JsonElement.ParseValue(ref reader);
        return Utf8.IsValid(JsonMarshal.GetRawUtf8Value(element)) ? element : throw NotUtf8(ref reader);
#else
        var ahead = reader;
        Check(ref ahead);
        return JsonElement.ParseValue(ref reader);
#endif
    }

    /// <summary>Writes a value. JSON with half of a surrogate pair (<c>\ud800</c>) is written as it was read.</summary>
    public static void Write(Utf8JsonWriter writer, JsonElement value)
    {
        if (value.ValueKind is JsonValueKind.String or JsonValueKind.Object or JsonValueKind.Array && HalfPair(value) is { } json)
            writer.WriteRawValue(json);
        else
            value.WriteTo(writer);
    }

    /// <summary>The JSON of a value that has half of a surrogate pair; null if it has none.</summary>
    private static string? HalfPair(JsonElement value)
    {
#if NET9_0_OR_GREATER
        var utf8 = JsonMarshal.GetRawUtf8Value(value);
        if (utf8.IndexOf("\\ud"u8) < 0 && utf8.IndexOf("\\uD"u8) < 0)
            return null;
        var json = value.GetRawText();
#else
        var json = value.GetRawText();
        if (!json.Contains("\\ud", StringComparison.OrdinalIgnoreCase))
            return null;
#endif
        return HasHalfPair(value) ? json : null;
    }

    private static bool HasHalfPair(JsonElement value)
    {
        try
        {
            switch (value.ValueKind)
            {
                case JsonValueKind.String:
                    _ = value.GetString();
                    return false;
                case JsonValueKind.Array:
                    return value.EnumerateArray().Any(HasHalfPair);
                case JsonValueKind.Object:
                    return value.EnumerateObject().Any(static member => member.Name is null || HasHalfPair(member.Value));
                default:
                    return false;
            }
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }

    private static JsonReadException NotUtf8(ref Utf8JsonReader reader) =>
        JsonReadException.At(ref reader, "The JSON has text that is not valid UTF-8.");

#if !NET9_0_OR_GREATER
    private static void Check(ref Utf8JsonReader reader)
    {
        var depth = reader.CurrentDepth;
        do
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName
                && !Utf8.IsValid(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan))
            {
                throw NotUtf8(ref reader);
            }
        }
        while ((reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray || reader.CurrentDepth > depth) && reader.Read());
    }
#endif
}
