using System.Globalization;

namespace Gigstack.Runtime.Generated;

/// <summary>Writes dates and times, for JSON and for URLs alike.</summary>
internal static class DateTimeText
{
    public const int MaxLength = 40;

    /// <summary>With as many decimals as there are. Z for UTC, otherwise the offset.</summary>
    public static int Format(DateTimeOffset value, Span<byte> destination)
    {
        // The point is left out with the decimals.
        ReadOnlySpan<char> format = value.Offset == TimeSpan.Zero ? "yyyy-MM-ddTHH:mm:ss.FFFFFFF'Z'" : "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz";
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
