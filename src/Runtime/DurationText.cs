using System.Globalization;
using System.Text;

namespace Gigstack.Runtime;

/// <summary>Durations in ISO 8601 and RFC 3339. A year is twelve months, a day 24 hours; months have no fixed length.</summary>
internal static class DurationText
{
    // Beyond as many decimals only zeros fit: 10^-18 of a week is less than a tick.
    private const ulong FinestScale = 1_000_000_000_000_000_000;

    // The first unit of a fixed length: weeks.
    private const int FirstTime = 2;

    // In the order of the units: years and months in months, the others in ticks.
    private static readonly long[] s_sizes =
        [12, 1, 7 * TimeSpan.TicksPerDay, TimeSpan.TicksPerDay, TimeSpan.TicksPerHour, TimeSpan.TicksPerMinute, TimeSpan.TicksPerSecond];

    /// <summary>False if the text is not a duration, or one that <see cref="IsoDuration"/> cannot represent exactly.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out IsoDuration value)
    {
        value = default;
        var isNegative = !text.IsEmpty && text[0] == '-';
        if (!text.IsEmpty && text[0] is (byte)'-' or (byte)'+')
            text = text[1..];
        if (text.Length < 3 || Lower(text[0]) != 'p' || !TryParts(text[1..], out var months, out var ticks))
            return false;
        if (months > int.MaxValue || ticks > (isNegative ? 1UL << 63 : long.MaxValue))
            return false;
        value = new IsoDuration(
            isNegative ? -(int)months : (int)months,
            new TimeSpan(unchecked(isNegative ? -(long)(ulong)ticks : (long)ticks)));
        return true;
    }

    /// <summary>
    /// Years, months, days, hours, minutes and seconds, without those that are zero: <c>P1DT12H</c>. <c>PT0S</c> for zero.
    /// </summary>
    public static string Format(IsoDuration value)
    {
        if (value == default)
            return "PT0S";
        // The smallest values have no positive counterpart.
        var time = value.Time.Ticks;
        (var days, var ticks) = Math.DivRem(unchecked(time < 0 ? 0UL - (ulong)time : (ulong)time), TimeSpan.TicksPerDay);
        var text = new StringBuilder(time < 0 || value.Months < 0 ? "-P" : "P", 32);
        var months = (ulong)Math.Abs((long)value.Months);
        Append(text, months / 12, 'Y');
        Append(text, months % 12, 'M');
        Append(text, days, 'D');
        if (ticks == 0)
            return text.ToString();
        text.Append('T');
        Append(text, ticks / TimeSpan.TicksPerHour, 'H');
        Append(text, ticks / TimeSpan.TicksPerMinute % 60, 'M');
        (var seconds, var fraction) = Math.DivRem(ticks % TimeSpan.TicksPerMinute, TimeSpan.TicksPerSecond);
        if (fraction == 0)
        {
            Append(text, seconds, 'S');
        }
        else
        {
            text.Append(CultureInfo.InvariantCulture, $"{seconds}.")
                .Append(fraction.ToString("D7", CultureInfo.InvariantCulture).TrimEnd('0')).Append('S');
        }

        return text.ToString();
    }

    private static bool TryParts(ReadOnlySpan<byte> text, out UInt128 months, out UInt128 ticks)
    {
        months = ticks = 0;
        var units = "ymwd"u8;
        var passed = 0;
        var next = 0;
        while (!text.IsEmpty)
        {
            if (passed == 0 && Lower(text[0]) == 't')
            {
                text = text[1..];
                if (text.IsEmpty)
                    return false;
                passed = next = units.Length;
                units = "hms"u8;
            }
            if (!TryNumber(ref text, out var whole, out var fraction, out var scale) || text.IsEmpty)
                return false;
            var unit = units.IndexOf(Lower(text[0])) is >= 0 and int index ? passed + index : -1;
            text = text[1..];
            // Each unit once, larger before smaller, and decimals only in the last one.
            if (unit < next || (scale > 1 && !text.IsEmpty))
                return false;
            next = unit + 1;
            (var part, var rest) = UInt128.DivRem(fraction * (ulong)s_sizes[unit], scale);
            if (rest != 0)
                return false;
            var sum = whole * (ulong)s_sizes[unit] + part;
            if (unit < FirstTime)
                months += sum;
            else
                ticks += sum;
        }
        return true;
    }

    /// <summary>Digits, with decimals behind a point or comma: <paramref name="fraction"/> of <paramref name="scale"/>.</summary>
    private static bool TryNumber(ref ReadOnlySpan<byte> text, out UInt128 whole, out UInt128 fraction, out UInt128 scale)
    {
        (whole, fraction, scale) = (0, 0, 1);
        var length = 0;
        for (; length < text.Length && char.IsAsciiDigit((char)text[length]); length++)
        {
            if ((whole = whole * 10 + (ulong)(text[length] - '0')) > ulong.MaxValue)
                return false;
        }

        if (length == 0)
            return false;
        if (length + 1 < text.Length && text[length] is (byte)'.' or (byte)',' && char.IsAsciiDigit((char)text[length + 1]))
        {
            for (length++; length < text.Length && char.IsAsciiDigit((char)text[length]); length++)
            {
                if (scale < FinestScale)
                    (fraction, scale) = (fraction * 10 + (ulong)(text[length] - '0'), scale * 10);
                else if (text[length] != '0')
                    return false;
            }
        }

        text = text[length..];
        return true;
    }

    private static void Append(StringBuilder text, ulong count, char unit)
    {
        if (count > 0)
            text.Append(CultureInfo.InvariantCulture, $"{count}{unit}");
    }

    private static byte Lower(byte letter) => (byte)(letter | 0x20);
}
