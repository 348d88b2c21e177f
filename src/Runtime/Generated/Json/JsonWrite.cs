using System.ComponentModel;
using System.Text.Json;

namespace Gigstack.Runtime.Generated;

/// <summary>Writes one property. A value that is null or absent is not written at all; <c>NullableProperty</c> writes it as JSON null.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class JsonWrite
{
    /// <summary>Writes a string, unless it is null.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="name">The property's name.</param>
    /// <param name="value">The value.</param>
    public static void Property(Utf8JsonWriter writer, JsonEncodedText name, string? value)
    {
        if (value is not null)
            writer.WriteString(name, value);
    }

    /// <summary>Writes a boolean.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="name">The property's name.</param>
    /// <param name="value">The value.</param>
    public static void Property(Utf8JsonWriter writer, JsonEncodedText name, bool value) => writer.WriteBoolean(name, value);

    /// <summary>Writes a boolean, unless it is null.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="name">The property's name.</param>
    /// <param name="value">The value.</param>
    public static void Property(Utf8JsonWriter writer, JsonEncodedText name, bool? value)
    {
        if (value is { } present)
            writer.WriteBoolean(name, present);
    }

    /// <summary>Writes an integer.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="name">The property's name.</param>
    /// <param name="value">The value.</param>
    public static void Property(Utf8JsonWriter writer, JsonEncodedText name, int value) => writer.WriteNumber(name, value);

    /// <summary>Writes an integer, unless it is null.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="name">The property's name.</param>
    /// <param name="value">The value.</param>
    public static void Property(Utf8JsonWriter writer, JsonEncodedText name, int? value)
    {
        if (value is { } present)
            writer.WriteNumber(name, present);
    }

    /// <summary>Writes an integer.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="name">The property's name.</param>
    /// <param name="value">The value.</param>
    public static void Property(Utf8JsonWriter writer, JsonEncodedText name, long value) => writer.WriteNumber(name, value);

    /// <summary>Writes an integer, unless it is null.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="name">The property's name.</param>
    /// <param name="value">The value.</param>
    public static void Property(Utf8JsonWriter writer, JsonEncodedText name, long? value)
    {
        if (value is { } present)
            writer.WriteNumber(name, present);
    }

    /// <summary>Writes a number.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="name">The property's name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">Not a number, or infinite: JSON has neither.</exception>
    public static void Property(Utf8JsonWriter writer, JsonEncodedText name, double value) => writer.WriteNumber(name, value);

    /// <summary>Writes a number, unless it is null.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="name">The property's name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">Not a number, or infinite: JSON has neither.</exception>
    public static void Property(Utf8JsonWriter writer, JsonEncodedText name, double? value)
    {
        if (value is { } present)
            writer.WriteNumber(name, present);
    }

    /// <summary>Writes a decimal number with all its digits.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="name">The property's name.</param>
    /// <param name="value">The value.</param>
    public static void Property(Utf8JsonWriter writer, JsonEncodedText name, decimal value) => writer.WriteNumber(name, value);

    /// <summary>Writes a decimal number with all its digits, unless it is null.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="name">The property's name.</param>
    /// <param name="value">The value.</param>
    public static void Property(Utf8JsonWriter writer, JsonEncodedText name, decimal? value)
    {
        if (value is { } present)
            writer.WriteNumber(name, present);
    }

    /// <summary>Writes a value by its codec, unless it is null.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="writer">The writer.</param>
    /// <param name="name">The property's name.</param>
    /// <param name="value">The value.</param>
    /// <param name="codec">Its codec.</param>
    public static void Property<T>(Utf8JsonWriter writer, JsonEncodedText name, T? value, JsonCodec<T> codec)
    {
        if (value is null)
            return;
        writer.WritePropertyName(name);
        codec.Write(writer, value);
    }

    /// <summary>Writes a value by its codec, unless it is null.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="writer">The writer.</param>
    /// <param name="name">The property's name.</param>
    /// <param name="value">The value.</param>
    /// <param name="codec">Its codec.</param>
    public static void Property<T>(Utf8JsonWriter writer, JsonEncodedText name, T? value, JsonCodec<T> codec)
        where T : struct
    {
        if (value is not { } present)
            return;
        writer.WritePropertyName(name);
        codec.Write(writer, present);
    }

    /// <summary>Writes a value that is absent, null or a value: nothing, JSON null or the value.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="writer">The writer.</param>
    /// <param name="name">The property's name.</param>
    /// <param name="value">The value.</param>
    /// <param name="codec">Its codec.</param>
    public static void Property<T>(Utf8JsonWriter writer, JsonEncodedText name, Optional<T?> value, JsonCodec<T> codec)
    {
        if (value.IsPresent)
            NullableProperty(writer, name, value.Value, codec);
    }

    /// <summary>Writes a value that is absent, null or a value: nothing, JSON null or the value.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="writer">The writer.</param>
    /// <param name="name">The property's name.</param>
    /// <param name="value">The value.</param>
    /// <param name="codec">Its codec.</param>
    public static void Property<T>(Utf8JsonWriter writer, JsonEncodedText name, Optional<T?> value, JsonCodec<T> codec)
        where T : struct
    {
        if (value.IsPresent)
            NullableProperty(writer, name, value.Value, codec);
    }
}
