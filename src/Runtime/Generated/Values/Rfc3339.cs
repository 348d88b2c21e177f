namespace Gigstack.Runtime.Generated;

/// <summary>Dates and times as RFC 3339 writes them.</summary>
internal static class Rfc3339
{
    public static bool TryParseDateTime(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        if (text.Length < 10 || !TryDate(text[..10], out var year, out var month, out var day))
            return false;
        var date = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified);
        if (text.Length == 10)
        {
            value = new DateTimeOffset(date, TimeSpan.Zero);
            return true;
        }
        if (text[10] is not ((byte)'T' or (byte)'t' or (byte)' ') || !TryTime(text[11..], out var ticks, out var used))
            return false;
        if (!TryOffset(text[(11 + used)..], out var offset))
            return false;
        var local = date.Ticks + ticks;
        var utc = local - offset.Ticks;
        if (local > DateTime.MaxValue.Ticks || utc < 0 || utc > DateTime.MaxValue.Ticks)
            return false;
        value = new DateTimeOffset(local, offset);
        return true;
    }

    public static bool TryParseDate(ReadOnlySpan<byte> text, out DateOnly value)
    {
        value = default;
        if (text.Length != 10 || !TryDate(text, out var year, out var month, out var day))
            return false;
        value = new DateOnly(year, month, day);
        return true;
    }

    /// <summary>A time of day, without an offset or with a zero offset, because <see cref="TimeOnly"/> has no offset.</summary>
    public static bool TryParseTime(ReadOnlySpan<byte> text, out TimeOnly value)
    {
        value = default;
        if (!TryTime(text, out var ticks, out var used) || !TryOffset(text[used..], out var offset) || offset != TimeSpan.Zero)
            return false;
        // TimeOnly has neither a leap second nor more than seven decimals.
        if (used >= 8 && (text[6] == '6' || (used > 16 && text[16..used].ContainsAnyExcept((byte)'0'))))
            return false;
        value = new TimeOnly(ticks);
        return true;
    }

    private static bool TryDate(ReadOnlySpan<byte> text, out int year, out int month, out int day)
    {
        day = month = 0;
        return TryDigits(text[..4], out year) && text[4] == '-'
            && TryDigits(text[5..7], out month) && text[7] == '-' && TryDigits(text[8..10], out day)
            && year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
    }

    private static bool TryTime(ReadOnlySpan<byte> text, out long ticks, out int used)
    {
        ticks = used = 0;
        if (text.Length < 5 || !TryDigits(text[..2], out var hour) || text[2] != ':'
            || !TryDigits(text[3..5], out var minute) || hour > 23 || minute > 59)
        {
            return false;
        }

        ticks = hour * TimeSpan.TicksPerHour + minute * TimeSpan.TicksPerMinute;
        used = 5;
        if (text.Length < 8 || text[5] != ':')
            return true;
        // 60 is a leap second; it becomes the second after.
        if (!TryDigits(text[6..8], out var second) || second > 60)
            return false;
        ticks += second * TimeSpan.TicksPerSecond;
        used = 8;
        if (text.Length < 10 || text[8] is not ((byte)'.' or (byte)',') || !char.IsAsciiDigit((char)text[9]))
            return true;
        var unit = TimeSpan.TicksPerSecond / 10;
        for (used = 9; used < text.Length && char.IsAsciiDigit((char)text[used]); used++, unit /= 10)
            ticks += unit * (text[used] - '0');
        return true;
    }

    private static bool TryOffset(ReadOnlySpan<byte> text, out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        if (text.IsEmpty || (text.Length == 1 && text[0] is (byte)'Z' or (byte)'z'))
            return true;
        var colon = text.Length == 6 && text[3] == ':';
        if (text[0] is not ((byte)'+' or (byte)'-') || (!colon && text.Length != 5))
            return false;
        if (!TryDigits(text[1..3], out var hours) || !TryDigits(text[^2..], out var minutes)
            || minutes > 59 || hours * 60 + minutes > 14 * 60)
        {
            return false;
        }

        offset = new TimeSpan(hours, minutes, 0);
        offset = text[0] == '-' ? -offset : offset;
        return true;
    }

    private static bool TryDigits(ReadOnlySpan<byte> text, out int value)
    {
        value = 0;
        foreach (var digit in text)
        {
            if (!char.IsAsciiDigit((char)digit))
                return false;
            value = value * 10 + (digit - '0');
        }
        return true;
    }
}
