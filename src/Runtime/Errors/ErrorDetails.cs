using System.Text.Json;

namespace Gigstack.Runtime;

/// <summary>Reads error details: a string, an array of strings, or an object with strings per field.</summary>
internal static class ErrorDetails
{
    /// <summary>The strings by field; empty if the details have no fields.</summary>
    /// <param name="details">The details.</param>
    /// <param name="isFieldFirst">Whether strings begin with the name of their field. If not, only an object has fields.</param>
    public static IReadOnlyDictionary<string, string> ByField(JsonElement details, bool isFieldFirst = false)
    {
        if (details.ValueKind != JsonValueKind.Object)
            return isFieldFirst ? ByFirstWord(details) : ApiException.EmptyFieldErrors;
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

    private static Dictionary<string, string> ByFirstWord(JsonElement details)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var value in details.ValueKind == JsonValueKind.Array ? details.EnumerateArray().ToArray() : [details])
        {
            if (value.ValueKind == JsonValueKind.String && Text(value) is { } text && FirstField(text) is { } name)
                fields[name] = fields.TryGetValue(name, out var other) ? $"{other}, {text}" : text;
        }
        return fields;
    }

    /// <summary>The field in "items[0].price must be positive", "use: not allowed" and "\"age\" is required"; null in a sentence.</summary>
    private static string? FirstField(string text)
    {
        var end = text.AsSpan().IndexOfAny(' ', ':');
        if (end <= 0)
            return null;
        var word = text.AsSpan(0, end).Trim("\"'`".AsSpan());
        foreach (var letter in word)
        {
            if (!char.IsLetterOrDigit(letter) && letter is not ('_' or '-' or '.' or '[' or ']' or '$' or '/' or '#' or '@'))
                return null;
        }
        // A sentence begins with a capital letter. A path need not begin with a small one.
        return word.Length > 0 && (!char.IsUpper(word[0]) || word.IndexOfAny('.', '[', '_') > 0) ? word.ToString() : null;
    }

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
