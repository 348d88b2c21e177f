using System.Text;

namespace Gigstack.Runtime;

/// <summary>
/// A duration of ISO 8601, such as <c>PT36H</c> or <c>P1Y6M</c>. Months have no fixed length, so they are kept apart from the time. A
/// <see cref="TimeSpan"/> converts to it.
/// </summary>
public readonly record struct IsoDuration
{
    /// <summary>Creates a duration without months.</summary>
    /// <param name="time">The days, hours, minutes and seconds.</param>
    public IsoDuration(TimeSpan time) => Time = time;

    /// <summary>Creates a duration.</summary>
    /// <param name="months">The months; twelve for each year.</param>
    /// <param name="time">The days, hours, minutes and seconds.</param>
    /// <exception cref="ArgumentException">One is negative and the other is positive; ISO 8601 has one sign for both.</exception>
    public IsoDuration(int months, TimeSpan time)
    {
        if ((months < 0 && time > TimeSpan.Zero) || (months > 0 && time < TimeSpan.Zero))
            throw new ArgumentException("The months and the time of a duration must have the same sign.", nameof(time));
        (Months, Time) = (months, time);
    }

    /// <summary>The years and months, in months.</summary>
    public int Months { get; }

    /// <summary>The weeks, days, hours, minutes and seconds. A day is 24 hours.</summary>
    public TimeSpan Time { get; }

    /// <summary>A duration without months.</summary>
    /// <param name="time">The time.</param>
    public static implicit operator IsoDuration(TimeSpan time) => new(time);

    /// <summary>A duration without months.</summary>
    /// <param name="time">The time.</param>
    /// <returns>The duration.</returns>
    public static IsoDuration FromTimeSpan(TimeSpan time) => new(time);

    /// <summary>The time, if there are no months.</summary>
    /// <param name="duration">The duration.</param>
    /// <exception cref="InvalidOperationException">There are months, which have no fixed length.</exception>
    public static explicit operator TimeSpan(IsoDuration duration) => duration.ToTimeSpan();

    /// <summary>The time, if there are no months.</summary>
    /// <returns>The time.</returns>
    /// <exception cref="InvalidOperationException">There are months, which have no fixed length.</exception>
    public TimeSpan ToTimeSpan() => Months == 0
        ? Time
        : throw new InvalidOperationException($"{this} has months, which have no fixed length: use Months and Time.");

    /// <summary>Reads a duration of ISO 8601.</summary>
    /// <param name="text">The text, <c>P1Y6MT12H</c>.</param>
    /// <param name="value">The duration.</param>
    /// <returns>False if the text is not a duration, or one with a fraction of a month or of 100 nanoseconds.</returns>
    public static bool TryParse(string? text, out IsoDuration value)
    {
        value = default;
        return text is not null && DurationText.TryParse(Encoding.UTF8.GetBytes(text), out value);
    }

    /// <summary>Years, months, days, hours, minutes and seconds, without those that are zero: <c>P1Y6MT12H</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => DurationText.Format(this);
}
