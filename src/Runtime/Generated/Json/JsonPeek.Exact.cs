using System.Text.Json;

namespace Gigstack.Runtime.Generated;

/// <summary>In a union with a type that keeps every value, a narrower type is used only if it writes the same characters.</summary>
public static partial class JsonPeek
{
    /// <summary>Whether the value is a string that is a UUID and is written unchanged: in lower case.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <returns>True if it is.</returns>
    public static bool IsExactGuid(Utf8JsonReader reader) => IsGuid(reader) && IsWritten(ref reader, JsonCodecs.Guid);

    /// <summary>Whether the value is a string that is base64 and is written unchanged: padded, without white space.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <returns>True if it is.</returns>
    public static bool IsExactBase64(Utf8JsonReader reader) => IsBase64(reader) && IsWritten(ref reader, JsonCodecs.Base64);

    /// <summary>Whether the value is a string that is an RFC 3339 date-time and is written unchanged.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <returns>True if it is.</returns>
    public static bool IsExactDateTime(Utf8JsonReader reader) => IsDateTime(reader) && IsWritten(ref reader, JsonCodecs.DateTime);

    /// <summary>Whether the value is a string that is a date and is written unchanged.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <returns>True if it is.</returns>
    public static bool IsExactDate(Utf8JsonReader reader) => IsDate(reader) && IsWritten(ref reader, JsonCodecs.Date);

    /// <summary>Whether the value is a string that is a time of day and is written unchanged.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <returns>True if it is.</returns>
    public static bool IsExactTime(Utf8JsonReader reader) => IsTime(reader) && IsWritten(ref reader, JsonCodecs.Time);

    /// <summary>Whether the value is a number that a decimal writes unchanged.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <returns>True if it is.</returns>
    public static bool IsExactDecimal(Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out _) && IsWritten(ref reader, JsonCodecs.Decimal);

    /// <summary>Whether the value is a number that single precision writes unchanged.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <returns>True if it is.</returns>
    public static bool IsExactSingle(Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetSingle(out var value) && float.IsFinite(value)
            && IsWritten(ref reader, JsonCodecs.Single);

    /// <summary>Whether the value is a number that double precision writes unchanged.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <returns>True if it is.</returns>
    public static bool IsExactDouble(Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var value) && double.IsFinite(value)
            && IsWritten(ref reader, JsonCodecs.Double);

    /// <summary>Whether the value is an integer that is a time in seconds since 1970 and is written unchanged.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <returns>True if it is.</returns>
    public static bool IsExactUnixTime(Utf8JsonReader reader) =>
        IsInt64(reader) && JsonRead.IsUnixTime(reader.GetInt64(), 1) && IsWritten(ref reader, JsonCodecs.UnixTime);

    /// <summary>Whether the value is an integer that is a time in milliseconds since 1970 and is written unchanged.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <returns>True if it is.</returns>
    public static bool IsExactUnixTimeMilliseconds(Utf8JsonReader reader) =>
        IsInt64(reader) && JsonRead.IsUnixTime(reader.GetInt64(), 1000) && IsWritten(ref reader, JsonCodecs.UnixTimeMilliseconds);

    // The codec is asked, so that the formats are not defined twice.
    private static bool IsWritten<T>(ref Utf8JsonReader reader, JsonCodec<T> codec)
    {
        var value = codec.Read(ref reader);
        UnexpectedJson.Forget(ref reader);
        var cache = JsonWriterCache.Rent();
        cache.Write(value, codec);
        var isSame = reader.TokenType == JsonTokenType.String
            ? reader.ValueTextEquals(cache.Written[1..^1])
            : IsToken(ref reader, cache.Written);
        JsonWriterCache.Return(cache);
        return isSame;
    }

    private static bool IsToken(ref Utf8JsonReader reader, ReadOnlySpan<byte> written) =>
        reader.HasValueSequence
            ? reader.ValueSequence.Length == written.Length
                && System.Buffers.BuffersExtensions.ToArray(reader.ValueSequence).AsSpan().SequenceEqual(written)
            : reader.ValueSpan.SequenceEqual(written);
}
