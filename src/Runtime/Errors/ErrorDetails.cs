using System.Text.Json;

namespace Gigstack.Runtime;

/// <summary>Reads error details: a string, an array of strings, or an object with strings per field.</summary>
internal static class ErrorDetails
{
    /// <summary>The strings by field; empty unless the details are an object.</summary>
    public static IReadOnlyDictionary<string, string> ByField(JsonElement details)
    {
        if (details.ValueKind != JsonValueKind.Object)
            return ApiException.EmptyFieldErrors;
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in details.EnumerateObject())
        {
            if (Text(field.Value) is { } text && Name(field) is { } name)
                fields[name] = text;
        }
        return fields;
    }

    /// <summary>All details in one line, for the message of the exception; null if there are no strings.</summary>
    public static string? InWords(JsonElement details)
    {
        var words = details.ValueKind == JsonValueKind.Object
            ? InWords(ByField(details))
            : Text(details);
        return string.IsNullOrWhiteSpace(words) ? null : words;
    }

    /// <summary>The errors by field in one line; null if there are none.</summary>
    public static string? InWords(IReadOnlyDictionary<string, string> fields) =>
        fields.Count == 0 ? null : string.Join("; ", fields.Select(static field => $"{field.Key}: {field.Value}"));

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Whole(value.GetString),
        JsonValueKind.Array => Whole(() => string.Join(", ", value.EnumerateArray().Select(static text => text.ToString()))),
        _ => null,
    };

    private static string? Name(JsonProperty field) => Whole(() => field.Name);

    private static string? Whole(Func<string?> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException)
        {
            return null; // half of a surrogate pair cannot be a string; the body has it unchanged
        }
    }
}
