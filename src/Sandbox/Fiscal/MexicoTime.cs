using System.Globalization;

namespace Gigstack.Sandbox.Fiscal;

/// <summary>The time of central Mexico, which the SAT writes without an offset. It has known no summer time since 2022.</summary>
internal static class MexicoTime
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(-6);

    public static DateOnly Today(DateTimeOffset now) => DateOnly.FromDateTime(now.ToOffset(Offset).DateTime);

    public static DateTimeOffset At(DateOnly date, TimeOnly time) => new(date, time, Offset);

    /// <summary>When it is this time of the day next, after now.</summary>
    public static DateTimeOffset Next(DateTimeOffset now, TimeOnly time)
    {
        var today = At(Today(now), time);
        return today > now ? today : today.AddDays(1);
    }

    /// <summary>Parses a time of a CFDI.</summary>
    public static DateTimeOffset Parse(string written) =>
        new(DateTime.ParseExact(written, "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture), Offset);

    /// <summary>Writes a time as a CFDI has it.</summary>
    public static string Write(DateTimeOffset time) =>
        time.ToOffset(Offset).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
}
