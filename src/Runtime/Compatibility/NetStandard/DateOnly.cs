#pragma warning disable IDE0130 // The type is the framework's from .NET 6 on; there, this assembly forwards to it.

using System.Globalization;

namespace System;

/// <summary>A date without a time. From .NET 6 on, this is the type of the framework.</summary>
public readonly struct DateOnly : IComparable, IComparable<DateOnly>, IEquatable<DateOnly>, IFormattable
{
    private readonly int _dayNumber;

    /// <summary>Creates a date.</summary>
    /// <param name="year">The year, from 1 to 9999.</param>
    /// <param name="month">The month, from 1 to 12.</param>
    /// <param name="day">The day of the month.</param>
    public DateOnly(int year, int month, int day) => _dayNumber = Number(new DateTime(year, month, day));

    private DateOnly(int dayNumber) => _dayNumber = dayNumber;

    /// <summary>The first date.</summary>
    public static DateOnly MinValue => default;

    /// <summary>The last date.</summary>
    public static DateOnly MaxValue => FromDateTime(DateTime.MaxValue);

    /// <summary>The year.</summary>
    public int Year => Date.Year;

    /// <summary>The month, from 1 to 12.</summary>
    public int Month => Date.Month;

    /// <summary>The day of the month.</summary>
    public int Day => Date.Day;

    /// <summary>The day of the week.</summary>
    public DayOfWeek DayOfWeek => Date.DayOfWeek;

    /// <summary>The day of the year, from 1 on.</summary>
    public int DayOfYear => Date.DayOfYear;

    /// <summary>The number of days since January 1st of the year 1.</summary>
    public int DayNumber => _dayNumber;

    private DateTime Date => new(_dayNumber * TimeSpan.TicksPerDay);

    /// <summary>The date with this number.</summary>
    /// <param name="dayNumber">The number of days since January 1st of the year 1.</param>
    /// <returns>The date.</returns>
    public static DateOnly FromDayNumber(int dayNumber) => dayNumber >= 0 && dayNumber <= MaxValue._dayNumber
        ? new DateOnly(dayNumber)
        : throw new ArgumentOutOfRangeException(nameof(dayNumber));

    /// <summary>The date of a date and time.</summary>
    /// <param name="dateTime">The date and time.</param>
    /// <returns>The date.</returns>
    public static DateOnly FromDateTime(DateTime dateTime) => new(Number(dateTime));

    /// <summary>Adds days.</summary>
    /// <param name="value">The number of days.</param>
    /// <returns>The date.</returns>
    public DateOnly AddDays(int value) => FromDateTime(Date.AddDays(value));

    /// <summary>Adds months.</summary>
    /// <param name="value">The number of months.</param>
    /// <returns>The date.</returns>
    public DateOnly AddMonths(int value) => FromDateTime(Date.AddMonths(value));

    /// <summary>Adds years.</summary>
    /// <param name="value">The number of years.</param>
    /// <returns>The date.</returns>
    public DateOnly AddYears(int value) => FromDateTime(Date.AddYears(value));

    /// <summary>The date at a time.</summary>
    /// <param name="time">The time of day.</param>
    /// <returns>The date and time.</returns>
    public DateTime ToDateTime(TimeOnly time) => new(Date.Ticks + time.Ticks);

    /// <summary>The date at a time.</summary>
    /// <param name="time">The time of day.</param>
    /// <param name="kind">The kind.</param>
    /// <returns>The date and time.</returns>
    public DateTime ToDateTime(TimeOnly time, DateTimeKind kind) => new(Date.Ticks + time.Ticks, kind);

    /// <summary>Reads a date.</summary>
    /// <param name="s">The text.</param>
    /// <returns>The date.</returns>
    public static DateOnly Parse(string s) => Parse(s, null);

    /// <summary>Reads a date.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">The culture; null for the current one.</param>
    /// <param name="style">The white space that is allowed.</param>
    /// <returns>The date.</returns>
    public static DateOnly Parse(string s, IFormatProvider? provider, DateTimeStyles style = DateTimeStyles.None) =>
        TryParse(s, provider, style, out var date) ? date : throw new FormatException($"'{s}' is not a date.");

    /// <summary>Reads a date.</summary>
    /// <param name="s">The text.</param>
    /// <param name="result">The date.</param>
    /// <returns>False if the text is not a date.</returns>
    public static bool TryParse(string? s, out DateOnly result) => TryParse(s, null, DateTimeStyles.None, out result);

    /// <summary>Reads a date.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">The culture; null for the current one.</param>
    /// <param name="style">The white space that is allowed.</param>
    /// <param name="result">The date.</param>
    /// <returns>False if the text is not a date.</returns>
    public static bool TryParse(string? s, IFormatProvider? provider, DateTimeStyles style, out DateOnly result)
    {
        var isDate = DateTime.TryParse(s, provider, style | DateTimeStyles.NoCurrentDateDefault, out var date) && date.TimeOfDay == default;
        result = isDate ? FromDateTime(date) : default;
        return isDate;
    }

    /// <inheritdoc/>
    public int CompareTo(DateOnly other) => _dayNumber.CompareTo(other._dayNumber);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        DateOnly other => CompareTo(other),
        _ => throw new ArgumentException("The object is not a DateOnly.", nameof(obj)),
    };

    /// <inheritdoc/>
    public bool Equals(DateOnly other) => _dayNumber == other._dayNumber;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is DateOnly other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _dayNumber;

    /// <inheritdoc/>
    public override string ToString() => ToString(null, null);

    /// <summary>The date in a format.</summary>
    /// <param name="format">A format of dates.</param>
    /// <returns>The text.</returns>
    public string ToString(string? format) => ToString(format, null);

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => Date.ToString(
        format switch { null or "" => "d", "o" or "O" => "yyyy'-'MM'-'dd", "r" or "R" => "ddd, dd MMM yyyy", _ => format }, formatProvider);

    private static int Number(DateTime date) => (int)(date.Ticks / TimeSpan.TicksPerDay);

    /// <inheritdoc cref="CompareTo(DateOnly)"/>
    public static bool operator ==(DateOnly left, DateOnly right) => left._dayNumber == right._dayNumber;

    /// <inheritdoc cref="CompareTo(DateOnly)"/>
    public static bool operator !=(DateOnly left, DateOnly right) => left._dayNumber != right._dayNumber;

    /// <inheritdoc cref="CompareTo(DateOnly)"/>
    public static bool operator <(DateOnly left, DateOnly right) => left._dayNumber < right._dayNumber;

    /// <inheritdoc cref="CompareTo(DateOnly)"/>
    public static bool operator >(DateOnly left, DateOnly right) => left._dayNumber > right._dayNumber;

    /// <inheritdoc cref="CompareTo(DateOnly)"/>
    public static bool operator <=(DateOnly left, DateOnly right) => left._dayNumber <= right._dayNumber;

    /// <inheritdoc cref="CompareTo(DateOnly)"/>
    public static bool operator >=(DateOnly left, DateOnly right) => left._dayNumber >= right._dayNumber;
}
