using System.Globalization;
using System.Text.RegularExpressions;

namespace Gigstack.Generator.Model;

/// <summary>
/// The C# of a constant that is a time of day or a duration. Null if the runtime would write it with other characters, because the API may
/// accept no other spelling.
/// </summary>
internal static class ClockConstant
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // The output of WireFormat.Time and WireFormat.Duration: no component is zero or overflows into the next one.
    private static readonly Regex s_time = new(
        @"\A(?<h>[01][0-9]|2[0-3]):(?<m>[0-5][0-9]):(?<s>[0-5][0-9])(\.(?<f>[0-9]{0,6}[1-9]))?\z", Options);
    private static readonly Regex s_duration = new(
        @"\AP(?=.)((?<d>[1-9][0-9]{0,6})D)?(T(?=.)((?<h>[1-9]|1[0-9]|2[0-3])H)?((?<m>[1-9]|[1-5][0-9])M)?"
        + @"((?<s>0(?=\.)|[1-9]|[1-5][0-9])(\.(?<f>[0-9]{0,6}[1-9]))?S)?)?\z",
        Options);

    public static string? Time(string value) => CSharp(s_time.Match(value), "");

    public static string? Duration(string value) =>
        (value == "PT0S" ? "new(0, 0, 0)" : CSharp(s_duration.Match(value), "d")) is { } span
            ? "new global::System.TimeSpan" + span.Substring("new".Length)
            : null;

    private static string? CSharp(Match match, string days)
    {
        if (!match.Success)
            return null;
        int Part(string name) => match.Groups[name] is { Success: true } group ? int.Parse(group.Value, CultureInfo.InvariantCulture) : 0;
        var fraction = match.Groups["f"].Success ? int.Parse(match.Groups["f"].Value.PadRight(7, '0'), CultureInfo.InvariantCulture) : 0;
        var day = days.Length > 0 ? Part(days) : 0;
        return fraction == 0
            ? string.Format(
                CultureInfo.InvariantCulture,
                day > 0 ? "new({0}, {1}, {2}, {3})" : "new({1}, {2}, {3})",
                day,
                Part("h"),
                Part("m"),
                Part("s"))
            : string.Format(CultureInfo.InvariantCulture, "new({0}L)", new TimeSpan(day, Part("h"), Part("m"), Part("s")).Ticks + fraction);
    }
}
