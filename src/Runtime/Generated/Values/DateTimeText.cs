using System.Globalization;

namespace Gigstack.Runtime.Generated;

/// <summary>Writes dates and times, for JSON and for URLs alike.</summary>
internal static class DateTimeText
{
    public const int MaxLength = 40;

    /// <summary>With milliseconds, or seven digits if needed. Z for UTC, otherwise the offset.</summary>
    public static int Format(DateTimeOffset value, Span<byte> destination)
    {
        var fine = value.Ticks % TimeSpan.TicksPerMillisecond != 0;
        ReadOnlySpan<char> format = (fine, value.Offset == TimeSpan.Zero) switch
        {
            (false, true) => "yyyy-MM-ddTHH:mm:ss.fff'Z'",
            (false, false) => "yyyy-MM-ddTHH:mm:ss.fffzzz",
            (true, true) => "yyyy-MM-ddTHH:mm:ss.fffffff'Z'",
            (true, false) => "yyyy-MM-ddTHH:mm:ss.fffffffzzz",
        };
        value.TryFormat(destination, out var written, format, CultureInfo.InvariantCulture);
        return written;
    }

    public static int Format(DateOnly value, Span<byte> destination)
    {
        value.TryFormat(destination, out var written, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return written;
    }

    public static int Format(TimeOnly value, Span<byte> destination)
    {
        ReadOnlySpan<char> format = value.Ticks % TimeSpan.TicksPerSecond == 0 ? "HH:mm:ss" : "HH:mm:ss.FFFFFFF";
        value.TryFormat(destination, out var written, format, CultureInfo.InvariantCulture);
        return written;
    }

    /// <summary>Whole units since 1970, rounded down, as <see cref="DateTimeOffset.ToUnixTimeSeconds"/> does.</summary>
    public static long Unix(DateTimeOffset value, long ticksPerUnit)
    {
        (var units, var rest) = Math.DivRem(value.UtcTicks - DateTimeOffset.UnixEpoch.Ticks, ticksPerUnit);
        return rest < 0 ? units - 1 : units;
    }
}
