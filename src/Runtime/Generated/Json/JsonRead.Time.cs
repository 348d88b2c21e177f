using System.Text.Json;

namespace Gigstack.Runtime.Generated;

public static partial class JsonRead
{
    // Seconds of 0001-01-01T00:00:00Z and 9999-12-31T23:59:59Z, the range of DateTimeOffset.
    private const long FirstSecond = -62_135_596_800;
    private const long LastSecond = 253_402_300_799;

    // The longest date-time written has 33 characters; an escape takes six bytes for one.
    private const int MaxEscapedLength = 40 * 6;

    /// <summary>Reads an RFC 3339 date-time. Without an offset it is UTC.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The value.</returns>
    public static DateTimeOffset DateTime(ref Utf8JsonReader reader)
    {
        Span<byte> buffer = stackalloc byte[MaxEscapedLength];
        var text = IsPlain(ref reader) ? reader.ValueSpan : buffer[..Unescape(ref reader, buffer)];
        if (!Rfc3339.TryParseDateTime(text, out var value))
        {
            return LenientTime.TryDateTime(ref reader, text, out value)
                ? value
                : throw Malformed(ref reader, "an RFC 3339 date-time");
        }

        // The longest form without cut decimals.
        if (text[^1] != 'Z' || text.Length > 28)
            LenientTime.Notice(ref reader, text);
        return value;
    }

    /// <summary>Reads a date, <c>yyyy-MM-dd</c>.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The value.</returns>
    public static DateOnly Date(ref Utf8JsonReader reader)
    {
        Span<byte> buffer = stackalloc byte[MaxEscapedLength];
        var text = IsPlain(ref reader) ? reader.ValueSpan : buffer[..Unescape(ref reader, buffer)];
        return Rfc3339.TryParseDate(text, out var value)
            ? value
            : throw Malformed(ref reader, "a date (yyyy-MM-dd)");
    }

    /// <summary>
    /// Reads a time of day, <c>HH:mm:ss</c> with an optional fraction of at most seven decimals. An offset must be zero and is discarded.
    /// </summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The value.</returns>
    public static TimeOnly Time(ref Utf8JsonReader reader)
    {
        Span<byte> buffer = stackalloc byte[MaxEscapedLength];
        var text = IsPlain(ref reader) ? reader.ValueSpan : buffer[..Unescape(ref reader, buffer)];
        return Rfc3339.TryParseTime(text, out var value)
            ? value
            : throw Malformed(ref reader, "a time of day without an offset (HH:mm:ss)");
    }

    /// <summary>Reads seconds since 1970-01-01T00:00:00Z, whole or with a fraction.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The value, in UTC.</returns>
    public static DateTimeOffset UnixTime(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var seconds) && IsUnixTime(seconds, 1))
            return DateTimeOffset.FromUnixTimeSeconds(seconds);
        return Ticks(ref reader, TimeSpan.TicksPerSecond, "a unix time in seconds");
    }

    /// <summary>Reads milliseconds since 1970-01-01T00:00:00Z, whole or with a fraction.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The value, in UTC.</returns>
    public static DateTimeOffset UnixTimeMilliseconds(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var milliseconds) && IsUnixTime(milliseconds, 1000))
            return DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
        return Ticks(ref reader, TimeSpan.TicksPerMillisecond, "a unix time in milliseconds");
    }

    internal static bool IsUnixTime(long value, long unitsPerSecond) =>
        value >= FirstSecond * unitsPerSecond && value <= LastSecond * unitsPerSecond;

    private static DateTimeOffset Ticks(ref Utf8JsonReader reader, long ticksPerUnit, string expected)
    {
        Span<byte> buffer = stackalloc byte[MaxEscapedLength];
        var text = IsPlain(ref reader) ? reader.ValueSpan : buffer[..Unescape(ref reader, buffer)];
        if (LenientTime.TryUnixTime(ref reader, text, ticksPerUnit, out var value))
            return value;
        throw reader.TokenType == JsonTokenType.Number
            ? OutOfRange(ref reader, expected)
            : JsonReadException.Unexpected(ref reader, "a number");
    }

    private static bool IsPlain(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && !reader.HasValueSequence && !reader.ValueIsEscaped;

    // Nothing is copied if the token is not a string, or is longer than any date with every character escaped.
    private static int Unescape(ref Utf8JsonReader reader, scoped Span<byte> buffer)
    {
        if (reader.TokenType != JsonTokenType.String)
            return 0;
        var length = reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length;
        return length <= buffer.Length ? reader.CopyString(buffer) : 0;
    }
}
