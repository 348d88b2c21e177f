using System.Text.Json;

namespace Gigstack.Runtime.Generated;

public static partial class JsonPeek
{
    // The longest values of these types are shorter, even if every character is escaped.
    private const int MaxScalarLength = 240;

    /// <summary>Whether the value is an integer of 32 bits, written as one. Negative zero is not.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <returns>True if it is.</returns>
    public static bool IsInt32(Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var value) && (value != 0 || IsToken(ref reader, "0"u8));

    /// <summary>Whether the value is an integer of 64 bits, written as one. Negative zero is not.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <returns>True if it is.</returns>
    public static bool IsInt64(Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var value) && (value != 0 || IsToken(ref reader, "0"u8));

    /// <summary>Whether the value is a string that is a UUID in its hyphenated form.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <returns>True if it is.</returns>
    public static bool IsGuid(Utf8JsonReader reader) => reader.TokenType == JsonTokenType.String && reader.TryGetGuid(out _);

    /// <summary>Whether the value is a string that is base64, padded.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <returns>True if it is.</returns>
    public static bool IsBase64(Utf8JsonReader reader) => reader.TokenType == JsonTokenType.String && reader.TryGetBytesFromBase64(out _);

    /// <summary>Whether the value is a string that is an RFC 3339 date-time; a date without a time is not.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <returns>True if it is.</returns>
    public static bool IsDateTime(Utf8JsonReader reader)
    {
        Span<byte> buffer = stackalloc byte[MaxScalarLength];
        var length = Copy(ref reader, buffer);
        return length > "yyyy-MM-dd".Length && Rfc3339.TryParseDateTime(buffer[..length], out _);
    }

    /// <summary>Whether the value is a string that is a date, <c>yyyy-MM-dd</c>.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <returns>True if it is.</returns>
    public static bool IsDate(Utf8JsonReader reader)
    {
        Span<byte> buffer = stackalloc byte[MaxScalarLength];
        return Rfc3339.TryParseDate(buffer[..Copy(ref reader, buffer)], out _);
    }

    /// <summary>Whether the value is a string that is a time of day.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <returns>True if it is.</returns>
    public static bool IsTime(Utf8JsonReader reader)
    {
        Span<byte> buffer = stackalloc byte[MaxScalarLength];
        return Rfc3339.TryParseTime(buffer[..Copy(ref reader, buffer)], out _);
    }

    /// <summary>The first token of the first item of an array.</summary>
    /// <param name="reader">The reader, on the first token of the value.</param>
    /// <returns>
    /// The token; <see cref="JsonTokenType.EndArray"/> for an empty array, <see cref="JsonTokenType.None"/> if the value is not an array.
    /// </returns>
    public static JsonTokenType FirstItem(Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.StartArray && reader.Read() ? reader.TokenType : JsonTokenType.None;

    /// <summary>The reader on the first item of an array that is not null.</summary>
    /// <param name="reader">The reader, on the first token of the value.</param>
    /// <returns>The reader, on the first token of the item; on the end of the array if there is none.</returns>
    public static Utf8JsonReader AtItem(Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            return reader;
        while (reader.Read() && reader.TokenType == JsonTokenType.Null)
        {
        }

        return reader;
    }

    // Nothing is copied if the token is not a string, or is too long.
    private static int Copy(ref Utf8JsonReader reader, scoped Span<byte> buffer)
    {
        if (reader.TokenType != JsonTokenType.String)
            return 0;
        var length = reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length;
        return length <= buffer.Length ? reader.CopyString(buffer) : 0;
    }
}
