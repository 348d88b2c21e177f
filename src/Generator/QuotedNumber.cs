namespace Gigstack.Generator;

/// <summary>
/// Tells whether a string next to a number is the same number in quotes: its format is that of a number, or its pattern admits only the
/// digits of one. Any other string is a value of its own.
/// </summary>
internal static class QuotedNumber
{
    private const string NumberCharacters = "0123456789-+eE^$()[]{}*?|,";

    private static readonly HashSet<string> s_formats =
    [
        "int8", "int16", "int32", "int64", "int128", "uint8", "uint16", "uint32", "uint64", "uint128", "bigint", "biginteger", "double-int",
        "float", "double", "decimal", "decimal128",
    ];

    /// <summary>What stands for digits, signs and points in a pattern, besides the characters themselves.</summary>
    private static readonly string[] s_escapes = [@"\d", @"\.", @"\-", @"\+", "[.]", "?:"];

    public static bool Is(string? format, string? pattern) => IsFormat(format) || (pattern is not null && IsPattern(pattern));

    public static bool IsFormat(string? format) => format is not null && s_formats.Contains(format);

    private static bool IsPattern(string pattern)
    {
        if (pattern.Contains("[^") || !(pattern.Contains(@"\d") || pattern.Any(static c => c is >= '0' and <= '9')))
            return false;
        var rest = s_escapes.Aggregate(pattern, static (text, escape) => text.Replace(escape, ""));
        return rest.All(static c => NumberCharacters.IndexOf(c) >= 0);
    }
}
