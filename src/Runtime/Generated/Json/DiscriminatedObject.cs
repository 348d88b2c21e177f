using System.Buffers;
using System.ComponentModel;
using System.Text.Json;

namespace Gigstack.Runtime.Generated;

/// <summary>Writes the discriminator of a union's case whose object can lack it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class DiscriminatedObject
{
    /// <summary>Writes an object; the discriminator comes first, unless the object has the property.</summary>
    /// <typeparam name="T">The type of the case.</typeparam>
    /// <param name="writer">The writer.</param>
    /// <param name="codec">The codec of the case.</param>
    /// <param name="value">The case.</param>
    /// <param name="property">The name of the discriminator.</param>
    /// <param name="discriminator">The value of the discriminator.</param>
    public static void Write<T>(Utf8JsonWriter writer, JsonCodec<T> codec, T value, string property, string discriminator)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(codec);
        var json = new ArrayBufferWriter<byte>();
        using (var inner = new Utf8JsonWriter(json, new JsonWriterOptions { Encoder = writer.Options.Encoder, SkipValidation = true }))
            codec.Write(inner, value);
        if (Has(json.WrittenSpan, property))
        {
            writer.WriteRawValue(json.WrittenSpan, skipInputValidation: true);
            return;
        }

        // {"kind":"cat", and the object without its first brace.
        var whole = new ArrayBufferWriter<byte>(json.WrittenCount + property.Length + discriminator.Length + 8);
        using (var head = new Utf8JsonWriter(whole, new JsonWriterOptions { Encoder = writer.Options.Encoder, SkipValidation = true }))
        {
            head.WriteStartObject();
            head.WriteString(property, discriminator);
        }

        if (json.WrittenCount > 2)
            whole.Write(","u8);
        whole.Write(json.WrittenSpan[1..]);
        writer.WriteRawValue(whole.WrittenSpan, skipInputValidation: true);
    }

    private static bool Has(ReadOnlySpan<byte> json, string property)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals(property))
                return true;
            reader.Skip();
        }

        return false;
    }
}
