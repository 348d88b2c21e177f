using System.Globalization;

namespace Gigstack.Runtime.Generated;

/// <summary>Dates as HTTP writes them in its headers (RFC 9110).</summary>
internal static class HttpDateText
{
    private const DateTimeStyles Styles =
        DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal | DateTimeStyles.AllowInnerWhite;

    // IMF-fixdate, and the two obsolete forms that recipients must accept.
    private static readonly string[] s_forms =
        ["ddd, dd MMM yyyy HH:mm:ss 'GMT'", "dddd, dd-MMM-yy HH:mm:ss 'GMT'", "ddd MMM d HH:mm:ss yyyy"];

    // Two digits are a year of the past if the year would be more than 50 years in the future.
    private static readonly DateTimeFormatInfo s_format = new()
    {
        Calendar = new GregorianCalendar { TwoDigitYearMax = TimeProvider.System.GetUtcNow().Year + 50 },
    };

    public static bool TryParse(string text, out DateTimeOffset value) =>
        DateTimeOffset.TryParseExact(text, s_forms, s_format, Styles, out value);

    /// <summary>In whole seconds, which is all that HTTP has: <c>Sun, 06 Nov 1994 08:49:37 GMT</c>.</summary>
    public static string Format(DateTimeOffset value) => value.ToString("r", CultureInfo.InvariantCulture);
}
