using System.Text;
using System.Text.Json;

namespace GigstackTests.Json;

/// <summary>Compares JSON: the order of members does not matter, everything else does, numbers digit for digit.</summary>
internal static class JsonAssert
{
    public static void Equal(string expected, string actual) => Assert.Equal(Canonical(expected), Canonical(actual));

    public static void Equal(string expected, ReadOnlySpan<byte> actual) => Equal(expected, Encoding.UTF8.GetString(actual));

    /// <summary>The same JSON with members in the order of their names, a line each.</summary>
    public static string Canonical(string json)
    {
        using var document = JsonDocument.Parse(json);
        var text = new StringBuilder();
        Print(document.RootElement, text, "\n");
        return text.ToString();
    }

    private static void Print(JsonElement value, StringBuilder text, string line)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                text.Append('{');
                foreach (var member in value.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal))
                {
                    text.Append(line).Append("  ").Append(JsonSerializer.Serialize(member.Name)).Append(": ");
                    Print(member.Value, text, line + "  ");
                }

                text.Append('}');
                break;
            case JsonValueKind.Array:
                text.Append('[');
                foreach (var item in value.EnumerateArray())
                {
                    text.Append(line).Append("  ");
                    Print(item, text, line + "  ");
                }

                text.Append(']');
                break;
            case JsonValueKind.String:
                text.Append(JsonSerializer.Serialize(value.GetString()));
                break;
            default:
                text.Append(value.GetRawText());
                break;
        }
    }
}
