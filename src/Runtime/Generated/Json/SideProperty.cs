using System.Globalization;
using System.Text.Json;

namespace Gigstack.Runtime.Generated;

/// <summary>
/// Reads what stands beside the payload of a response. A value of another type never fails the call: it is noted, and what cannot be read
/// is null.
/// </summary>
internal static class SideProperty
{
    public static string? String(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String ? JsonRead.String(ref reader) : Skip<string>(ref reader);

    /// <summary>A cursor can be a number, and false is none. Anything else decides over the next page and must be readable.</summary>
    public static string? Cursor(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Number:
                UnexpectedJson.Report(ref reader, UnexpectedKind.ReadLeniently);
                return JsonRead.Element(ref reader).GetRawText();
            case JsonTokenType.False:
                return Skip<string>(ref reader);
            default:
                return JsonRead.String(ref reader);
        }
    }

    public static bool? Boolean(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is JsonTokenType.True or JsonTokenType.False)
            return reader.TokenType is JsonTokenType.True;
        bool? value = reader.TokenType switch
        {
            JsonTokenType.String => bool.TryParse(reader.GetString(), out var word) ? word : null,
            JsonTokenType.Number => reader.TryGetInt32(out var number) && number is 0 or 1 ? number == 1 : null,
            _ => null,
        };
        Skip<string>(ref reader);
        return value;
    }

    public static long? Int64(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var value))
            return value;
        long? read = reader.TokenType switch
        {
            JsonTokenType.String =>
                long.TryParse(reader.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var quoted)
                    ? quoted
                    : null,
            JsonTokenType.Number =>
                WholeNumbers.TryGet(ref reader, out var number) && number >= long.MinValue && number <= long.MaxValue
                    ? (long)number
                    : null,
            _ => null,
        };
        Skip<string>(ref reader);
        return read;
    }

    private static T? Skip<T>(ref Utf8JsonReader reader)
        where T : class
    {
        UnexpectedJson.Report(ref reader, UnexpectedKind.ReadLeniently);
        reader.Skip();
        return null;
    }
}
