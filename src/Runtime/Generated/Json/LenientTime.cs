using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace Gigstack.Runtime.Generated;

/// <summary>
/// Times in another spelling than the document says, where there is only one instant that they can be. Each is noted as
/// <see cref="UnexpectedKind.ReadLeniently"/>.
/// </summary>
internal static class LenientTime
{
    // As seconds, this is the year 5138; as milliseconds, 1973.
    private const decimal FirstMilliseconds = 100_000_000_000m;

    // The year 2001. Smaller numbers can be seconds that are wrong.
    private const decimal FirstSureMilliseconds = 1_000_000_000_000m;
    private const decimal LastMilliseconds = 253_402_300_799_999m;

    /// <summary>Reads a date-time that is not RFC 3339.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <param name="text">Its characters if it is a string.</param>
    /// <param name="value">The value.</param>
    public static bool TryDateTime(ref Utf8JsonReader reader, scoped ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        var isRead = reader.TokenType switch
        {
            JsonTokenType.Number => reader.TryGetDecimal(out var number) && TryUnix(number, Guess(number), out value),
            JsonTokenType.String => TryText(text, out value),
            _ => false,
        };
        if (isRead)
            JsonReading.Current?.Add(ref reader, UnexpectedKind.ReadLeniently);
        return isRead;
    }

    /// <summary>Reads a unix time that is not a whole number of its unit. A fraction is kept, but not written.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <param name="text">Its characters if it is a string.</param>
    /// <param name="ticksPerUnit">The unit of the document.</param>
    /// <param name="value">The value.</param>
    public static bool TryUnixTime(ref Utf8JsonReader reader, scoped ReadOnlySpan<byte> text, long ticksPerUnit, out DateTimeOffset value)
    {
        value = default;
        var isRead = reader.TokenType switch
        {
            JsonTokenType.Number => reader.TryGetDecimal(out var number) && TryUnixOrMilliseconds(number, ticksPerUnit, out value),
            JsonTokenType.String when TryNumber(text, out var quoted) => TryUnixOrMilliseconds(quoted, ticksPerUnit, out value),
            JsonTokenType.String => Rfc3339.TryParseDateTime(text, out value) || TryText(text, out value),
            _ => false,
        };
        if (isRead)
            JsonReading.Current?.Add(ref reader, UnexpectedKind.ReadLeniently);
        return isRead;
    }

    /// <summary>Notes a date-time that is RFC 3339 except for a missing offset (UTC is assumed) or more decimals than are kept.</summary>
    public static void Notice(ref Utf8JsonReader reader, scoped ReadOnlySpan<byte> text)
    {
        if (JsonReading.Current is not { } reading)
            return;
        var point = text.IndexOfAny((byte)'.', (byte)',');
        var decimals = point < 0 ? 0 : text[(point + 1)..].IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        var isCut = decimals > 7 || (point >= 0 && decimals < 0 && text.Length - point - 1 > 7);
        var hasOffset = text[^1] is (byte)'Z' or (byte)'z'
            || text.Length > 10 && text[10..].IndexOfAny((byte)'+', (byte)'-') >= 0;
        if (isCut || !hasOffset)
            reading.Add(ref reader, UnexpectedKind.ReadLeniently);
    }

    private static bool TryText(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        // 10 digits are seconds since 2001, 13 are milliseconds. Other numbers of digits could be a date: 20260131.
        if (text.Length is 10 or 13 && !text.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
            return TryNumber(text, out var digits) && TryUnix(digits, Guess(digits), out value);
        if (text.StartsWith("/Date("u8) && text.EndsWith(")/"u8))
            return TryNumber(text[6..^2], out var milliseconds) && TryUnix(milliseconds, TimeSpan.TicksPerMillisecond, out value);
        return TryWithOtherOffset(text, out value) || HttpDateText.TryParse(Encoding.UTF8.GetString(text), out value);
    }

    /// <summary>As databases and scripts write it: <c>2026-01-31 12:00:00+00</c>, <c>… +0000</c>, <c>… UTC</c>.</summary>
    private static bool TryWithOtherOffset(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        if (text.Length is < 16 or > 40)
            return false;
        if (text.EndsWith(" UTC"u8) || text.EndsWith(" GMT"u8))
            return TryWithOffset(text[..^4], "Z"u8, out value);
        if (text[^3] is (byte)'+' or (byte)'-')
            return TryWithOffset(text[..^3], [text[^3], text[^2], text[^1], (byte)'0', (byte)'0'], out value);
        foreach (var length in (ReadOnlySpan<int>)[5, 6])
        {
            if (text[^(length + 1)] == ' ' && text[^length] is (byte)'+' or (byte)'-')
                return TryWithOffset(text[..^(length + 1)], text[^length..], out value);
        }

        return false;
    }

    private static bool TryWithOffset(ReadOnlySpan<byte> time, scoped ReadOnlySpan<byte> offset, out DateTimeOffset value)
    {
        Span<byte> standard = stackalloc byte[48];
        time.CopyTo(standard);
        offset.CopyTo(standard[time.Length..]);
        return Rfc3339.TryParseDateTime(standard[..(time.Length + offset.Length)], out value);
    }

    private static bool TryNumber(ReadOnlySpan<byte> text, out decimal value) =>
        Utf8Parser.TryParse(text, out value, out var used) && used == text.Length && text.Length > 0;

    private static long Guess(decimal number) =>
        Math.Abs(number) < FirstMilliseconds ? TimeSpan.TicksPerSecond : TimeSpan.TicksPerMillisecond;

    private static bool TryUnixOrMilliseconds(decimal number, long ticksPerUnit, out DateTimeOffset value) =>
        TryUnix(number, ticksPerUnit, out value)
        || (number >= FirstSureMilliseconds && TryUnix(number, TimeSpan.TicksPerMillisecond, out value));

    private static bool TryUnix(decimal number, long ticksPerUnit, out DateTimeOffset value)
    {
        value = default;
        if (Math.Abs(number) > LastMilliseconds)
            return false;
        var ticks = decimal.Round(number * ticksPerUnit) + DateTimeOffset.UnixEpoch.Ticks;
        if (ticks < DateTimeOffset.MinValue.Ticks || ticks > DateTimeOffset.MaxValue.Ticks)
            return false;
        value = new DateTimeOffset((long)ticks, TimeSpan.Zero);
        return true;
    }
}
