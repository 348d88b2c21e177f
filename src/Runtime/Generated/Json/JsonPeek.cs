using System.ComponentModel;
using System.Text;
using System.Text.Json;

namespace Gigstack.Runtime.Generated;

/// <summary>Looks ahead into an object to choose a union's case. The reader is taken by value, so the caller's stays where it is.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class JsonPeek
{
    /// <summary>The value of a property: a string, or the JSON of a number or boolean.</summary>
    /// <param name="reader">The reader, on the first token of the value.</param>
    /// <param name="property">The property's name.</param>
    /// <returns>The string; null if the value is not an object, or the property is absent, null, an object or an array.</returns>
    public static string? Discriminator(Utf8JsonReader reader, string property)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            return null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var found = reader.ValueTextEquals(property);
            reader.Read();
            if (found)
                return Text(ref reader);
            reader.Skip();
        }
        return null;
    }

    /// <summary>Whether the value is an object that has all the properties.</summary>
    /// <param name="reader">The reader, on the first token of the value.</param>
    /// <param name="properties">The names; each once.</param>
    /// <returns>True if all occur.</returns>
    public static bool HasAll(Utf8JsonReader reader, string[] properties) =>
        reader.TokenType == JsonTokenType.StartObject && Count(reader, properties) == properties.Length;

    /// <summary>How many of the properties the object has.</summary>
    /// <param name="reader">The reader, on the first token of the value.</param>
    /// <param name="names">The names; each once.</param>
    /// <returns>The number; 0 if the value is not an object.</returns>
    public static int Count(Utf8JsonReader reader, string[] names)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            return 0;
        var seen = names.Length <= 128 ? stackalloc bool[names.Length] : new bool[names.Length];
        var count = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            for (var i = 0; i < names.Length; i++)
            {
                if (seen[i] || !reader.ValueTextEquals(names[i]))
                    continue;
                seen[i] = true;
                count++;
                break;
            }
            reader.Read();
            reader.Skip();
        }
        return count;
    }

    internal static string? Text(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        JsonTokenType.Number => reader.HasValueSequence
            ? Encoding.UTF8.GetString(reader.ValueSequence)
            : Encoding.UTF8.GetString(reader.ValueSpan),
        _ => null,
    };
}
