using System.Text.Json;

namespace Gigstack.Runtime.Generated;

/// <summary>Finds one value in JSON without reading the rest.</summary>
internal static class JsonPointerReader
{
    /// <summary>The boolean at a JSON pointer; null if there is none, or the body is not JSON.</summary>
    /// <param name="utf8">The JSON.</param>
    /// <param name="pointer">The tokens of the pointer, unescaped.</param>
    /// <returns>The value.</returns>
    public static bool? Boolean(ReadOnlySpan<byte> utf8, string[] pointer)
    {
        var json = JsonText.WithoutBom(utf8);
        // Avoids the exception for a body that is obviously not JSON.
        if (pointer.Length > 0 && json.TrimStart(" \t\r\n"u8) is not [(byte)'{' or (byte)'[', ..])
            return null;
        var reader = new Utf8JsonReader(json);
        try
        {
            reader.Read();
            foreach (var token in pointer)
            {
                if (!Enter(ref reader, token))
                    return null;
            }

            return reader.TokenType is JsonTokenType.True or JsonTokenType.False ? reader.GetBoolean() : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Moves from a container to its member or item.</summary>
    private static bool Enter(ref Utf8JsonReader reader, string token)
    {
        if (reader.TokenType == JsonTokenType.StartArray)
            return uint.TryParse(token, out var index) && EnterItem(ref reader, index);
        if (reader.TokenType != JsonTokenType.StartObject)
            return false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isFound = reader.ValueTextEquals(token);
            reader.Read();
            if (isFound)
                return true;
            reader.Skip();
        }
        return false;
    }

    private static bool EnterItem(ref Utf8JsonReader reader, uint index)
    {
        for (uint i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
        {
            if (i == index)
                return true;
            reader.Skip();
        }
        return false;
    }
}
