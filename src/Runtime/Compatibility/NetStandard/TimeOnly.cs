#pragma warning disable IDE0130 // The type is the framework's from .NET 6 on; there, this assembly forwards to it.

using System.Globalization;

namespace System;

/// <summary>A time of day. From .NET 6 on, this is the type of the framework.</summary>
public readonly struct TimeOnly : IComparable, IComparable<TimeOnly>, IEquatable<TimeOnly>, IFormattable
{
    private readonly long _ticks;

    /// <summary>Creates a time of day.</summary>
    /// <param name="hour">The hour, from 0 to 23.</param>
    /// <param name="minute">The minute.</param>
    public TimeOnly(int hour, int minute)
        : this(hour, minute, 0)
    {
    }

    /// <summary>Creates a time of day.</summary>
    /// <param name="hour">The hour, from 0 to 23.</param>
    /// <param name="minute">The minute.</param>
    /// <param name="second">The second.</param>
    public TimeOnly(int hour, int minute, int second)
        : this(new DateTime(1, 1, 1, hour, minute, second).Ticks)
    {
    }

    /// <summary>Creates a time of day.</summary>
    /// <param name="hour">The hour, from 0 to 23.</param>
    /// <param name="minute">The minute.</param>
    /// <param name="second">The second.</param>
    /// <param name="millisecond">The millisecond.</param>
    public TimeOnly(int hour, int minute, int second, int millisecond)
        : this(new DateTime(1, 1, 1, hour, minute, second, millisecond).Ticks)
    {
    }

    /// <summary>Creates a time of day.</summary>
    /// <param name="ticks">The ticks of 100 ns since midnight.</param>
    public TimeOnly(long ticks) => _ticks = ticks is >= 0 and < TimeSpan.TicksPerDay
        ? ticks
        : throw new ArgumentOutOfRangeException(nameof(ticks), ticks, "A time of day is less than 24 hours.");

    /// <summary>Midnight.</summary>
    public static TimeOnly MinValue => default;

    /// <summary>The last tick of a day.</summary>
    public static TimeOnly MaxValue => new(TimeSpan.TicksPerDay - 1);

    /// <summary>The hour, from 0 to 23.</summary>
    public int Hour => ToTimeSpan().Hours;

    /// <summary>The minute.</summary>
    public int Minute => ToTimeSpan().Minutes;

    /// <summary>The second.</summary>
    public int Second => ToTimeSpan().Seconds;

    /// <summary>The millisecond.</summary>
    public int Millisecond => ToTimeSpan().Milliseconds;

    /// <summary>The ticks of 100 ns since midnight.</summary>
    public long Ticks => _ticks;

    /// <summary>The time of day of a date and time.</summary>
    /// <param name="dateTime">The date and time.</param>
    /// <returns>The time of day.</returns>
    public static TimeOnly FromDateTime(DateTime dateTime) => new(dateTime.TimeOfDay.Ticks);

    /// <summary>The time of day after a time since midnight.</summary>
    /// <param name="timeSpan">The time since midnight.</param>
    /// <returns>The time of day.</returns>
    public static TimeOnly FromTimeSpan(TimeSpan timeSpan) => new(timeSpan.Ticks);

    /// <summary>The time since midnight.</summary>
    /// <returns>The time.</returns>
    public TimeSpan ToTimeSpan() => new(_ticks);

    /// <summary>Reads a time of day.</summary>
    /// <param name="s">The text.</param>
    /// <returns>The time of day.</returns>
    public static TimeOnly Parse(string s) => Parse(s, null);

    /// <summary>Reads a time of day.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">The culture; null for the current one.</param>
    /// <param name="style">The white space that is allowed.</param>
    /// <returns>The time of day.</returns>
    public static TimeOnly Parse(string s, IFormatProvider? provider, DateTimeStyles style = DateTimeStyles.None) =>
        TryParse(s, provider, style, out var time) ? time : throw new FormatException($"'{s}' is not a time of day.");

    /// <summary>Reads a time of day.</summary>
    /// <param name="s">The text.</param>
    /// <param name="result">The time of day.</param>
    /// <returns>False if the text is not a time of day.</returns>
    public static bool TryParse(string? s, out TimeOnly result) => TryParse(s, null, DateTimeStyles.None, out result);

    /// <summary>Reads a time of day.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">The culture; null for the current one.</param>
    /// <param name="style">The white space that is allowed.</param>
    /// <param name="result">The time of day.</param>
    /// <returns>False if the text is not a time of day.</returns>
    public static bool TryParse(string? s, IFormatProvider? provider, DateTimeStyles style, out TimeOnly result)
    {
        var isTime = DateTime.TryParse(s, provider, style | DateTimeStyles.NoCurrentDateDefault, out var date) && date.Date == default;
        result = isTime ? FromDateTime(date) : default;
        return isTime;
    }

    /// <inheritdoc/>
    public int CompareTo(TimeOnly other) => _ticks.CompareTo(other._ticks);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        TimeOnly other => CompareTo(other),
        _ => throw new ArgumentException("The object is not a TimeOnly.", nameof(obj)),
    };

    /// <inheritdoc/>
    public bool Equals(TimeOnly other) => _ticks == other._ticks;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TimeOnly other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _ticks.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => ToString(null, null);

    /// <summary>The time of day in a format.</summary>
    /// <param name="format">A format of times.</param>
    /// <returns>The text.</returns>
    public string ToString(string? format) => ToString(format, null);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => new DateTime(_ticks).ToString(
        format switch { null or "" => "t", "o" or "O" => "HH':'mm':'ss'.'fffffff", "r" or "R" => "HH':'mm':'ss", _ => format },
        formatProvider);

    /// <inheritdoc cref="CompareTo(TimeOnly)"/>
    public static bool operator ==(TimeOnly left, TimeOnly right) => left._ticks == right._ticks;

    /// <inheritdoc cref="CompareTo(TimeOnly)"/>
    public static bool operator !=(TimeOnly left, TimeOnly right) => left._ticks != right._ticks;

    /// <inheritdoc cref="CompareTo(TimeOnly)"/>
    public static bool operator <(TimeOnly left, TimeOnly right) => left._ticks < right._ticks;

    /// <inheritdoc cref="CompareTo(TimeOnly)"/>
    public static bool operator >(TimeOnly left, TimeOnly right) => left._ticks > right._ticks;

    /// <inheritdoc cref="CompareTo(TimeOnly)"/>
    public static bool operator <=(TimeOnly left, TimeOnly right) => left._ticks <= right._ticks;

    /// <inheritdoc cref="CompareTo(TimeOnly)"/>
    public static bool operator >=(TimeOnly left, TimeOnly right) => left._ticks >= right._ticks;
}
