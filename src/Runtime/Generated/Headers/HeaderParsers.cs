using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Gigstack.Runtime.Generated;

/// <summary>Parses header values by the formats of OpenAPI.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class HeaderParsers
{
    private const NumberStyles Number = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>A string, including quotation marks and escapes.</summary>
    public static HeaderParser<string> String { get; } = static (string text, [MaybeNullWhen(false)] out string value) =>
    {
        value = text;
        return true;
    };

    /// <summary><c>true</c> or <c>false</c>, in any case.</summary>
    public static HeaderParser<bool> Boolean { get; } = static (string text, out bool value) => bool.TryParse(text, out value);

    /// <summary>An integer of 32 bits.</summary>
    public static HeaderParser<int> Int32 { get; } = static (string text, out int value) =>
        int.TryParse(text, Number, CultureInfo.InvariantCulture, out value);

    /// <summary>An integer of 64 bits.</summary>
    public static HeaderParser<long> Int64 { get; } = static (string text, out long value) =>
        long.TryParse(text, Number, CultureInfo.InvariantCulture, out value);

    /// <summary>A number of single precision.</summary>
    public static HeaderParser<float> Single { get; } = static (string text, out float value) =>
        float.TryParse(text, Number, CultureInfo.InvariantCulture, out value) && float.IsFinite(value);

    /// <summary>A number of double precision.</summary>
    public static HeaderParser<double> Double { get; } = static (string text, out double value) =>
        double.TryParse(text, Number, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);

    /// <summary>A decimal number, with all its digits.</summary>
    public static HeaderParser<decimal> Decimal { get; } = static (string text, out decimal value) =>
        decimal.TryParse(text, Number, CultureInfo.InvariantCulture, out value);

    /// <summary>A date-time of RFC 3339, or a date of HTTP (<c>Sun, 06 Nov 1994 08:49:37 GMT</c>).</summary>
    public static HeaderParser<DateTimeOffset> DateTime { get; } = static (string text, out DateTimeOffset value) =>
        Rfc3339.TryParseDateTime(Encoding.UTF8.GetBytes(text), out value) || HttpDateText.TryParse(text, out value);

    /// <summary>A date, <c>yyyy-MM-dd</c>.</summary>
    public static HeaderParser<DateOnly> Date { get; } = static (string text, out DateOnly value) =>
        Rfc3339.TryParseDate(Encoding.UTF8.GetBytes(text), out value);

    /// <summary>A time of day, <c>HH:mm:ss</c>.</summary>
    public static HeaderParser<TimeOnly> Time { get; } = static (string text, out TimeOnly value) =>
        Rfc3339.TryParseTime(Encoding.UTF8.GetBytes(text), out value);

    /// <summary>Seconds since 1970-01-01T00:00:00Z, whole or with a fraction.</summary>
    public static HeaderParser<DateTimeOffset> UnixTime { get; } = static (string text, out DateTimeOffset value) =>
        TryUnix(text, TimeSpan.TicksPerSecond, out value);

    /// <summary>Milliseconds since 1970-01-01T00:00:00Z, whole or with a fraction.</summary>
    public static HeaderParser<DateTimeOffset> UnixTimeMilliseconds { get; } = static (string text, out DateTimeOffset value) =>
        TryUnix(text, TimeSpan.TicksPerMillisecond, out value);

    /// <summary>A UUID, with hyphens.</summary>
    public static HeaderParser<Guid> Guid { get; } = static (string text, out Guid value) =>
        System.Guid.TryParseExact(text, "D", out value);

    /// <summary>Bytes in Base64.</summary>
    public static HeaderParser<byte[]> Base64 { get; } = static (string text, [MaybeNullWhen(false)] out byte[] value) =>
    {
        value = new byte[text.Length];
        var isRead = Convert.TryFromBase64String(text, value, out var length);
        Array.Resize(ref value, length);
        return isRead;
    };

    private static bool TryUnix(string text, long ticksPerUnit, out DateTimeOffset value)
    {
        value = default;
        if (!decimal.TryParse(text, Number, CultureInfo.InvariantCulture, out var units)
            || Math.Abs(units) > long.MaxValue / ticksPerUnit)
        {
            return false;
        }

        var ticks = decimal.Round(units * ticksPerUnit) + DateTimeOffset.UnixEpoch.Ticks;
        if (ticks < DateTimeOffset.MinValue.Ticks || ticks > DateTimeOffset.MaxValue.Ticks)
            return false;
        value = new DateTimeOffset((long)ticks, TimeSpan.Zero);
        return true;
    }
}
