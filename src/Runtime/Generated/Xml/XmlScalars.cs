using System.Text.Json;
using System.Text.RegularExpressions;

namespace Gigstack.Runtime.Generated;

/// <summary>Writes text of XML as JSON. What is no such value becomes a string, which the codec of the type refuses.</summary>
internal static partial class XmlScalars
{
    public static void Write(Utf8JsonWriter json, string text, XmlScalarKind kind)
    {
        if (kind is XmlScalarKind.Text)
        {
            json.WriteStringValue(text);
            return;
        }

        var value = text.Trim();
        switch (kind)
        {
            // An element without text is no number; for an optional property, it is absent.
            case XmlScalarKind.Number or XmlScalarKind.Boolean or XmlScalarKind.Date when value.Length == 0:
                json.WriteNullValue();
                break;
            case XmlScalarKind.Number when Number(value) is { } number:
                json.WriteRawValue(number, skipInputValidation: true);
                break;
            case XmlScalarKind.Boolean when value is "true" or "1":
                json.WriteBooleanValue(true);
                break;
            case XmlScalarKind.Boolean when value is "false" or "0":
                json.WriteBooleanValue(false);
                break;
            case XmlScalarKind.Any when value is "true" or "false":
                json.WriteBooleanValue(value == "true");
                break;

            // Only a number that is written back with the same characters.
            case XmlScalarKind.Any when Number(text) == text:
                json.WriteRawValue(text, skipInputValidation: true);
                break;
            case XmlScalarKind.Any:
                json.WriteStringValue(text);
                break;
            case XmlScalarKind.Date:
                json.WriteStringValue(WithoutZone(value));
                break;
            case XmlScalarKind.Bytes:
                json.WriteStringValue(string.Concat(value.Where(static c => !char.IsWhiteSpace(c))));
                break;
            default:
                json.WriteStringValue(value);
                break;
        }
    }

    /// <summary>A number of XML as JSON has it: <c>+1</c>, <c>007</c>, <c>.5</c> and <c>5.</c> are numbers of XML only.</summary>
    private static string? Number(string text)
    {
        if (Numbers().Match(text) is not { Success: true } match)
            return null;
        var whole = match.Groups["whole"].Value.TrimStart('0');
        var fraction = match.Groups["fraction"].Value;
        if (match.Groups["whole"].Length + fraction.Length == 0)
            return null;
        return (text[0] == '-' ? "-" : "") + (whole.Length == 0 ? "0" : whole) + (fraction.Length == 0 ? "" : "." + fraction)
            + match.Groups["exponent"].Value;
    }

    /// <summary>The date without <c>Z</c> or an offset, which a date of XML can have.</summary>
    private static string WithoutZone(string text) => text.Length > 10 && text[10] is 'Z' or '+' or '-' ? text[..10] : text;

    [GeneratedRegex(@"\A[+-]?(?<whole>[0-9]*)(\.(?<fraction>[0-9]*))?(?<exponent>[eE][+-]?[0-9]+)?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Numbers();
}
