using System.Text.Json;

namespace Gigstack.Runtime.Generated;

/// <summary>Notices Base64 whose last character has bits that belong to no byte: they are lost.</summary>
internal static class Base64Bits
{
    public static byte[] Checked(ref Utf8JsonReader reader, byte[] value)
    {
        if (value.Length % 3 != 0 && JsonReading.Current is { } reading && HasMore(reader.GetString()!, value))
            reading.Add(ref reader, UnexpectedKind.ReadLeniently);
        return value;
    }

    private static bool HasMore(string text, byte[] value)
    {
        var last = text.TrimEnd('=', ' ', '\r', '\n', '\t')[^1] switch { '-' => '+', '_' => '/', var other => other };
        return last != Convert.ToBase64String(value.AsSpan(value.Length / 3 * 3)).TrimEnd('=')[^1];
    }
}
