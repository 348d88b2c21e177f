using System.Globalization;
using Gigstack.Sandbox.Fiscal;

namespace Gigstack.Sandbox.Current.Receipts;

/// <summary>The period that a receipt belongs to, at whose end what was not invoiced goes into a global invoice.</summary>
/// <param name="Code">c_Periodicidad.</param>
/// <param name="Start">A day of the period, in the middle of Mexico.</param>
/// <param name="End">The first day behind it.</param>
internal sealed record ReceiptPeriod(string Code, DateTime Start, DateTime End)
{
    public static readonly string[] Words = ["day", "week", "two_weeks", "month", "two_months"];

    /// <summary>The last second of the period.</summary>
    public DateTimeOffset LastSecond => new DateTimeOffset(End, MexicoTime.Offset).AddSeconds(-1);

    /// <param name="periodicity">One of <see cref="Words"/>.</param>
    /// <param name="time">A time in the period.</param>
    public static ReceiptPeriod Of(string periodicity, DateTimeOffset time)
    {
        var day = time.ToOffset(MexicoTime.Offset).Date;
        var month = new DateTime(day.Year, day.Month, 1, 0, 0, 0, DateTimeKind.Unspecified);
        return periodicity switch
        {
            "day" => new("01", day, day.AddDays(1)),
            // Weeks begin on Monday.
            "week" => new("02", day, day.AddDays(7 - (((int)day.DayOfWeek + 6) % 7))),
            "two_weeks" => new("03", day, day.Day <= 15 ? month.AddDays(15) : month.AddMonths(1)),
            "two_months" => new("05", day, month.AddMonths(day.Month % 2 == 0 ? 1 : 2)),
            _ => new("04", day, month.AddMonths(1)),
        };
    }

    /// <summary>The period of a receipt.</summary>
    public static ReceiptPeriod Of(JsonObject receipt) =>
        Of(receipt.Text("periodicity")!, DateTimeOffset.FromUnixTimeSeconds((long)receipt["created"]!));

    /// <summary>The <c>global</c> block of an invoice about the period; pairs of months are numbered from 13.</summary>
    public JsonObject Global() => new()
    {
        ["periodicity"] = Code,
        ["months"] = (Code == "05" ? 12 + ((Start.Month + 1) / 2) : Start.Month).ToString("00", CultureInfo.InvariantCulture),
        ["year"] = Start.Year,
    };
}
