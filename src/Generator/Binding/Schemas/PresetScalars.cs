using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Gigstack.Generator.Binding.Schemas;

/// <summary>Checks strings, numbers and booleans of presets, and brings them into the form that the emitter prints.</summary>
internal static class PresetScalars
{
    /// <summary>A decimal of C# keeps at least this many digits.</summary>
    private const int MostDigits = 28;

    private const RegexOptions Options = RegexOptions.CultureInvariant;

    private static readonly Regex s_time = new(
        @"\A[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,7})?([Zz]|[-+][0-9]{2}:[0-9]{2})\z", Options);

    /// <summary>The value; null if it is not one of the type.</summary>
    public static string? Of(JsonNode node, TypeRef type)
    {
        var row = type.Scalar();
        var isText = node.GetValueKind() is JsonValueKind.String;
        var fits = node.GetValueKind() switch
        {
            JsonValueKind.String => row.Tokens.Has(JsonTokens.String) || type.IsQuotable,
            JsonValueKind.Number => row.Tokens.Has(JsonTokens.Number),
            JsonValueKind.True or JsonValueKind.False => row.Tokens.Has(JsonTokens.True),
            _ => row.Tokens is JsonTokens.Any,
        };
        if (!fits)
            return null;
        var text = isText ? node.GetValue<string>() : node.ToJsonString();
        return type.Kind switch
        {
            WireKind.Element => node.ToJsonString(),
            WireKind.Decimal => Decimal(text),
            WireKind.Single => Real(text, float.MaxValue),
            WireKind.Double => Real(text, double.MaxValue),
            WireKind.DateTime => IsDateTime(text) ? text : null,
            WireKind.Date =>
                DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? text : null,
            WireKind.ClockSpan =>
                TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out var span) ? Digits(span.Ticks) : null,
            WireKind.Guid => Guid.TryParseExact(text, "D", out _) ? text : null,
            WireKind.Base64 => Bytes(text),
            WireKind.Base64Url => Bytes(text.Replace('-', '+').Replace('_', '/').PadRight((text.Length + 3) / 4 * 4, '=')),
            WireKind.UnixTime => Time(text, DateTimeOffset.FromUnixTimeSeconds),
            WireKind.UnixTimeMilliseconds => Time(text, DateTimeOffset.FromUnixTimeMilliseconds),
            _ => row.Constant?.Invoke(text),
        };
    }

    /// <summary>What a value of the type is, for messages.</summary>
    public static string Describe(WireKind kind) => kind switch
    {
        WireKind.Boolean => "a boolean",
        WireKind.Int32 or WireKind.Int64 or WireKind.UInt32 or WireKind.UInt64 => "an integer in the range of its type",
        WireKind.Single or WireKind.Double or WireKind.Decimal => "a number in the range of its type",
        WireKind.DateTime => "a date and time with an offset (RFC 3339)",
        WireKind.Date => "a date",
        WireKind.Time => "a time of day that is written with the same characters",
        WireKind.Duration => "a duration that is written with the same characters",
        WireKind.ClockSpan => "a time span",
        WireKind.Guid => "a UUID",
        WireKind.Base64 or WireKind.Base64Url => "Base64",
        WireKind.UnixTime => "a number of whole seconds since 1970",
        WireKind.UnixTimeMilliseconds => "a number of whole milliseconds since 1970",
        _ => "a string",
    };

    /// <summary>A decimal with all its digits, also those that are zero.</summary>
    private static string? Decimal(string text)
    {
        var mantissa = text.Split('e', 'E')[0];
        var digits = mantissa.TrimStart('-', '0', '.').Replace(".", "");
        return digits.Length <= MostDigits && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && (value != 0 || digits.Trim('0').Length == 0) ? value.ToString(CultureInfo.InvariantCulture) : null;
    }

    private static bool IsDateTime(string text) =>
        s_time.IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static string? Real(string text, double most) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) <= most ? text : null;

    private static string? Bytes(string base64)
    {
        try
        {
            return Convert.ToBase64String(Convert.FromBase64String(base64));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static string? Time(string text, Func<long, DateTimeOffset> convert)
    {
        try
        {
            return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                && convert(number) != default ? Digits(number) : null;
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private static string Digits(long number) => number.ToString(CultureInfo.InvariantCulture);
}
