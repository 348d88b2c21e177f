using System.Text.Json;

namespace Gigstack.Runtime.Generated;

public static partial class JsonPeek
{
    /// <summary>The string at the first of several locations that has one.</summary>
    /// <param name="reader">The reader, on the first token of the value.</param>
    /// <param name="paths">Each the names of properties from the outermost object inwards.</param>
    /// <returns>The string as <see cref="Discriminator"/> returns it; null if there is none.</returns>
    public static string? FirstText(Utf8JsonReader reader, string[][] paths)
    {
        foreach (var path in paths)
        {
            var at = reader;
            var depth = 0;
            while (depth < path.Length - 1 && MoveTo(ref at, path[depth]))
                depth++;
            if (depth == path.Length - 1 && Discriminator(at, path[depth]) is { } text)
                return text;
        }
        return null;
    }

    private static bool MoveTo(ref Utf8JsonReader reader, string property)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            return false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var found = reader.ValueTextEquals(property);
            reader.Read();
            if (found)
                return true;
            reader.Skip();
        }
        return false;
    }
}
