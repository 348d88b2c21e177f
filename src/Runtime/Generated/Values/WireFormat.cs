using System.ComponentModel;
using System.Globalization;
using System.Text;

namespace Gigstack.Runtime.Generated;

/// <summary>Formats values for URLs and headers as in JSON.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class WireFormat
{
    /// <summary>An RFC 3339 date-time, <c>2026-01-31T12:00:00Z</c>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The string.</returns>
    public static string DateTime(DateTimeOffset value)
    {
        Span<byte> text = stackalloc byte[DateTimeText.MaxLength];
        return Encoding.ASCII.GetString(text[..DateTimeText.Format(value, text)]);
    }

    /// <summary>A date, <c>2026-01-31</c>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The string.</returns>
    public static string Date(DateOnly value)
    {
        Span<byte> text = stackalloc byte[DateTimeText.MaxLength];
        return Encoding.ASCII.GetString(text[..DateTimeText.Format(value, text)]);
    }

    /// <summary>A time of day, <c>12:00:00</c>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The string.</returns>
    public static string Time(TimeOnly value)
    {
        Span<byte> text = stackalloc byte[DateTimeText.MaxLength];
        return Encoding.ASCII.GetString(text[..DateTimeText.Format(value, text)]);
    }

    /// <summary>Whole seconds since 1970-01-01T00:00:00Z.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The string.</returns>
    public static string UnixTime(DateTimeOffset value) => Unix(value, TimeSpan.TicksPerSecond);

    /// <summary>Whole milliseconds since 1970-01-01T00:00:00Z.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The string.</returns>
    public static string UnixTimeMilliseconds(DateTimeOffset value) => Unix(value, TimeSpan.TicksPerMillisecond);

    /// <summary><c>true</c> or <c>false</c>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The string.</returns>
    public static string Boolean(bool value) => value ? "true" : "false";

    /// <summary>A number in its shortest form.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The string.</returns>
    /// <exception cref="ArgumentException">Not a number, or infinite.</exception>
    public static string Number(double value) => double.IsFinite(value)
        ? value.ToString("R", CultureInfo.InvariantCulture)
        : throw new ArgumentException($"{value.ToString(CultureInfo.InvariantCulture)} cannot be sent.", nameof(value));

    /// <summary>A number of single precision in its shortest form.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The string.</returns>
    /// <exception cref="ArgumentException">Not a number, or infinite.</exception>
    public static string Number(float value) => float.IsFinite(value)
        ? value.ToString("R", CultureInfo.InvariantCulture)
        : throw new ArgumentException($"{value.ToString(CultureInfo.InvariantCulture)} cannot be sent.", nameof(value));

    /// <summary>A decimal number with all its digits.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The string.</returns>
    public static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>An integer.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The string.</returns>
    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Unix(DateTimeOffset value, long ticksPerUnit) => Number(DateTimeText.Unix(value, ticksPerUnit));
}
