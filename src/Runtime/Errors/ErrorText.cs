using System.Text.Json;

namespace Gigstack.Runtime;

/// <summary>Reads strings of an error body.</summary>
internal static class ErrorText
{
    /// <summary>The string in a property; null if there is none, if it is empty, or if it is not valid Unicode.</summary>
    public static string? Of(JsonElement body, string property)
    {
        if (!body.TryGetProperty(property, out var value) || value.ValueKind != JsonValueKind.String)
            return null;
        try
        {
            return value.GetString() is { Length: > 0 } text ? text : null;
        }
        catch (InvalidOperationException)
        {
            return null; // half of a surrogate pair cannot be a string; the body has it unchanged
        }
    }

    /// <summary>The string in the first property that has one.</summary>
    public static string? First(JsonElement body, string[] properties)
    {
        foreach (var property in properties)
        {
            if (Of(body, property) is { } text)
                return text;
        }

        return null;
    }
}
