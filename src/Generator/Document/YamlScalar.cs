using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Gigstack.Generator.Document;

/// <summary>
/// Converts a scalar to JSON by the YAML 1.2 core schema, in which dates, yes, no, on, off, 1_000 and 12:30:00 are strings.
/// </summary>
internal static class YamlScalar
{
    private const string TagPrefix = "tag:yaml.org,2002:";

    private static readonly Regex s_integer = new(@"^[-+]?[0-9]+\z", RegexOptions.CultureInvariant);

    private static readonly Regex s_radix = new(@"^0(o[0-7]{1,20}|x[0-9a-fA-F]{1,15})\z", RegexOptions.CultureInvariant);

    private static readonly Regex s_float =
        new(@"^(?<sign>[-+]?)(?<whole>[0-9]*)(\.(?<fraction>[0-9]*))?(?<exponent>[eE][-+]?[0-9]+)?\z", RegexOptions.CultureInvariant);

    public static JsonValue? Read(Scalar scalar)
    {
        var tag = scalar.Tag.IsEmpty ? "" : scalar.Tag.Value;
        if (tag == TagPrefix + "str" || tag == "!" || (tag.Length == 0 && scalar.Style != ScalarStyle.Plain))
        {
            return JsonValue.Create(scalar.Value);
        }

        // A quoted scalar with !!int or !!bool is read like a plain one.
        return ReadPlain(scalar.Value);
    }

    private static JsonValue? ReadPlain(string text)
    {
        switch (text)
        {
            case "" or "~" or "null" or "Null" or "NULL":
                return null;
            case "true" or "True" or "TRUE":
                return JsonValue.Create(true);
            case "false" or "False" or "FALSE":
                return JsonValue.Create(false);
            default:
                var number = MayBeNumber(text) ? Number(text) : null;
                return number is null ? JsonValue.Create(text) : JsonValue.Create(Element(number));
        }
    }

    private static bool MayBeNumber(string text) =>
        text.Length < 400 && (text[0] is (>= '0' and <= '9') or '-' or '+' or '.');

    /// <summary>The number in JSON syntax, with all digits; null if the string is not a number.</summary>
    private static string? Number(string text)
    {
        if (s_integer.IsMatch(text))
        {
            var digits = text.TrimStart('+', '-').TrimStart('0');
            return (text[0] == '-' ? "-" : "") + (digits.Length == 0 ? "0" : digits);
        }

        if (s_radix.IsMatch(text))
        {
            var digits = text.Substring(2);
            return text[1] == 'x'
                ? ulong.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)
                : Convert.ToUInt64(digits, 8).ToString(CultureInfo.InvariantCulture);
        }

        var match = s_float.Match(text);
        var (whole, fraction) = (match.Groups["whole"].Value, match.Groups["fraction"].Value);
        if (!match.Success || (whole.Length == 0 && fraction.Length == 0))
        {
            return null;
        }

        whole = whole.TrimStart('0');
        return (match.Groups["sign"].Value == "-" ? "-" : "")
            + (whole.Length == 0 ? "0" : whole)
            + (fraction.Length == 0 ? "" : "." + fraction)
            + match.Groups["exponent"].Value;
    }

    private static JsonElement Element(string number)
    {
        using var parsed = JsonDocument.Parse(number);
        return parsed.RootElement.Clone();
    }
}
