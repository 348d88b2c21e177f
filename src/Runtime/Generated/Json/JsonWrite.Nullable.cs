using System.Text.Json;

namespace Gigstack.Runtime.Generated;

public static partial class JsonWrite
{
    /// <summary>Writes a string, or JSON null.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="name">The property's name.</param>
    /// <param name="value">The value.</param>
    public static void NullableProperty(Utf8JsonWriter writer, JsonEncodedText name, string? value)
    {
        writer.WriteString(name, value);
    }

    /// <summary>Writes a boolean, or JSON null.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="name">The property's name.</param>
    /// <param name="value">The value.</param>
    public static void NullableProperty(Utf8JsonWriter writer, JsonEncodedText name, bool? value)
    {
        if (value is { } present)
            writer.WriteBoolean(name, present);
        else
            writer.WriteNull(name);
    }

    /// <summary>Writes an integer, or JSON null.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="name">The property's name.</param>
    /// <param name="value">The value.</param>
    public static void NullableProperty(Utf8JsonWriter writer, JsonEncodedText name, int? value)
    {
        if (value is { } present)
            writer.WriteNumber(name, present);
        else
            writer.WriteNull(name);
    }

    /// <summary>Writes an integer, or JSON null.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="name">The property's name.</param>
    /// <param name="value">The value.</param>
    public static void NullableProperty(Utf8JsonWriter writer, JsonEncodedText name, long? value)
    {
        if (value is { } present)
            writer.WriteNumber(name, present);
        else
            writer.WriteNull(name);
    }

    /// <summary>Writes a number, or JSON null.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="name">The property's name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">Not a number, or infinite: JSON has neither.</exception>
    public static void NullableProperty(Utf8JsonWriter writer, JsonEncodedText name, double? value)
    {
        if (value is { } present)
            writer.WriteNumber(name, present);
        else
            writer.WriteNull(name);
    }

    /// <summary>Writes a decimal number with all its digits, or JSON null.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="name">The property's name.</param>
    /// <param name="value">The value.</param>
    public static void NullableProperty(Utf8JsonWriter writer, JsonEncodedText name, decimal? value)
    {
        if (value is { } present)
            writer.WriteNumber(name, present);
        else
            writer.WriteNull(name);
    }

    /// <summary>Writes a value by its codec, or JSON null.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="writer">The writer.</param>
    /// <param name="name">The property's name.</param>
    /// <param name="value">The value.</param>
    /// <param name="codec">Its codec.</param>
    public static void NullableProperty<T>(Utf8JsonWriter writer, JsonEncodedText name, T? value, JsonCodec<T> codec)
    {
        writer.WritePropertyName(name);
        if (value is null)
            writer.WriteNullValue();
        else
            codec.Write(writer, value);
    }

    /// <summary>Writes a value by its codec, or JSON null.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="writer">The writer.</param>
    /// <param name="name">The property's name.</param>
    /// <param name="value">The value.</param>
    /// <param name="codec">Its codec.</param>
    public static void NullableProperty<T>(Utf8JsonWriter writer, JsonEncodedText name, T? value, JsonCodec<T> codec)
        where T : struct
    {
        writer.WritePropertyName(name);
        if (value is { } present)
            codec.Write(writer, present);
        else
            writer.WriteNullValue();
    }
}
