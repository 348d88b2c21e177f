using System.Globalization;
using System.Text.RegularExpressions;

namespace Gigstack.Corpus.Wire.Values;

/// <summary>Numbers and strings by their formats and limits.</summary>
internal static class ScalarValue
{
    // For patterns: what such strings often are.
    private static readonly string[] s_candidates =
    [
        "text", "a", "abc", "ABC", "A", "7", "42", "1234567890", "1.5", "true", "00:01:30", "1.02:00:00", "2024-01-02", "2024-01-02T03:04:05Z", "123-45-6789",
        "0f8fad5b-d9cb-469f-a165-70867728950e", "a@example.com", "https://example.com/a", "#a1b2c3", "0123456789abcdef0123456789abcdef01234567",
    ];

    /// <summary>The content of a file.</summary>
    public const string Bytes = "bytes of a file é";

    public static string Integer(SchemaView view, int round)
    {
        var wide = (view.Format, round) switch
        {
            ("int32", 1) => int.MaxValue,
            ("int64" or null, 1) => 9007199254740993L,
            ("uint32", 1) => uint.MaxValue,
            ("uint64", 1) => (decimal)ulong.MaxValue,
            ("unix-time" or "unixtime", _) => 1700000000 + round,
            ("int8", 1) => sbyte.MaxValue,
            _ => 1 + round,
        };
        return Math.Floor(Within(view, wide)).ToString(CultureInfo.InvariantCulture);
    }

    public static string Number(SchemaView view, int round)
    {
        var value = Within(view, round switch { 0 => 1.5m, 1 => view.Format == "float" ? 1234.25m : 12345678.25m, _ => 0.1m });
        return (view.Format == "unix-time" ? 1700000000m : value).ToString("0.############", CultureInfo.InvariantCulture);
    }

    public static string String(SchemaView view, int round, ValueUse use)
    {
        if (use is ValueUse.Text or ValueUse.Part && (view.Format == "binary" || view is { ContentMediaType: not null, ContentEncoding: null, Format: null }))
            return Bytes;
        if (view.ContentEncoding is "base64")
            return "AAECAw==";
        if (view.ContentEncoding is "base64url")
            return "-_8";
        return view.Format switch
        {
            "date-time" => round == 1 ? "2024-02-29T23:59:58.125Z" : use is ValueUse.Response ? "2024-01-02T03:04:05Z" : "2024-01-02T03:04:05.678Z",
            "date" => round == 1 ? "2024-02-29" : "2024-01-02",
            "time" => round == 1 ? "23:59:58" : "03:04:05",
            "duration" => round switch { 0 => "PT1M30S", 1 => "P1DT2H", _ => "PT1M" },
            "http-date" => "Sun, 06 Nov 1994 08:49:37 GMT",
            "uuid" or "guid" => round == 1 ? "11111111-2222-4333-8444-555566667777" : "0f8fad5b-d9cb-469f-a165-70867728950e",
            "byte" or "base64" => "AAECAw==",
            "base64url" => "-_8",
            "uri" or "url" => "https://example.com/a?b=c",
            "uri-reference" => "/a?b=c",
            "email" => "a@example.com",
            "ipv4" => "192.0.2.1",
            "ipv6" => "2001:db8::1",
            "hostname" => "example.com",
            "decimal" or "number" or "double" or "float" => "1.5",
            "int64" or "int32" or "integer" or "uint64" => "7",
            _ => Free(view, round, use),
        };
    }

    private static string Free(SchemaView view, int round, ValueUse use)
    {
        if (view.Pattern is { } pattern && s_candidates.FirstOrDefault(text => Fits(text, pattern) && !(text.Length > view.MaxLength) && text.Length >= view.MinLength) is { } fitting)
            return fitting;
        var text = (round, use) switch
        {
            (1, ValueUse.Token) => "T.-_9",
            (1, ValueUse.Text or ValueUse.Part) => "a b&c=d/é?",
            (1, _) => "a \"b\" é\u2028<&>",
            (2, _) => "z",
            _ => "text",
        };
        if (view.MaxLength is { } most && text.Length > most)
            text = text[..Math.Max(0, most)];
        return text.PadRight(view.MinLength, 'x');
    }

    private static bool Fits(string text, string pattern)
    {
        try
        {
            return Regex.IsMatch(text, pattern, RegexOptions.ECMAScript, TimeSpan.FromSeconds(1));
        }
        catch (Exception exception) when (exception is ArgumentException or RegexMatchTimeoutException)
        {
            return false;
        }
    }

    private static decimal Within(SchemaView view, decimal value)
    {
        if (view.Minimum is { } least && value < least)
            value = least;
        return view.Maximum is { } most && value > most ? most : value;
    }
}
