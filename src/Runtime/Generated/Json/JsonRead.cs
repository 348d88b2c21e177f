using System.ComponentModel;
using System.Text;
using System.Text.Json;

namespace Gigstack.Runtime.Generated;

/// <summary>Reads the current value. All methods throw <see cref="JsonReadException"/> if the token does not fit.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class JsonRead
{
    private static readonly JsonElement s_null = Literal("null"u8);
    private static readonly JsonElement s_true = Literal("true"u8);
    private static readonly JsonElement s_false = Literal("false"u8);

    /// <summary>Reads a string.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The value.</returns>
    public static string String(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
            throw JsonReadException.Unexpected(ref reader, "a string");
        // Most strings are ASCII; widening them is faster than decoding UTF-8.
        var text = reader.ValueSpan;
        return !reader.ValueIsEscaped && !reader.HasValueSequence && Ascii.IsValid(text)
            ? Encoding.Latin1.GetString(text)
            : reader.GetString()!;
    }

    /// <summary>Reads a boolean.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The value.</returns>
    public static bool Boolean(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw JsonReadException.Unexpected(ref reader, "a boolean"),
    };

    /// <summary>Reads an integer of 32 bits; <c>12.0</c> is one too.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The value.</returns>
    public static int Int32(ref Utf8JsonReader reader)
    {
        if (IsNumber(ref reader) && reader.TryGetInt32(out var value))
            return value;
        return WholeNumber(ref reader, int.MinValue, int.MaxValue) is { } whole
            ? (int)whole
            : throw OutOfRange(ref reader, "an integer of 32 bits");
    }

    /// <summary>Reads an integer of 64 bits; <c>12.0</c> is one too.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The value.</returns>
    public static long Int64(ref Utf8JsonReader reader)
    {
        if (IsNumber(ref reader) && reader.TryGetInt64(out var value))
            return value;
        return WholeNumber(ref reader, long.MinValue, long.MaxValue) is { } whole
            ? (long)whole
            : throw OutOfRange(ref reader, "an integer of 64 bits");
    }

    /// <summary>Reads a number of single precision.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The value.</returns>
    public static float Single(ref Utf8JsonReader reader) =>
        IsNumber(ref reader) && reader.TryGetSingle(out var value) && float.IsFinite(value)
            ? value
            : throw OutOfRange(ref reader, "a number of single precision");

    /// <summary>Reads a number of double precision.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The value.</returns>
    public static double Double(ref Utf8JsonReader reader) =>
        IsNumber(ref reader) && reader.TryGetDouble(out var value) && double.IsFinite(value)
            ? value
            : throw OutOfRange(ref reader, "a number of double precision");

    /// <summary>Reads a decimal number; its digits are kept, <c>1500.0</c> stays <c>1500.0</c>.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The value.</returns>
    public static decimal Decimal(ref Utf8JsonReader reader)
    {
        if (IsNumber(ref reader) && FastDecimal.TryParse(reader.ValueSpan, out var value))
            return value;
        return reader.TryGetDecimal(out value) ? value : throw OutOfRange(ref reader, "a decimal number");
    }

    /// <summary>Reads a UUID in its hyphenated form.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The value.</returns>
    public static Guid Guid(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && reader.TryGetGuid(out var value) ? value : throw Malformed(ref reader, "a UUID");

    /// <summary>Reads base64; missing padding is accepted.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The bytes.</returns>
    public static byte[] Base64(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String && reader.TryGetBytesFromBase64(out var value))
            return Base64Bits.Checked(ref reader, value);
        var text = String(ref reader);
        var bytes = new byte[text.Length / 4 * 3 + 3];
        return Convert.TryFromBase64String(text.PadRight((text.Length + 3) / 4 * 4, '='), bytes, out var length)
            ? Base64Bits.Checked(ref reader, bytes.AsSpan(0, length).ToArray())
            : throw Malformed(ref reader, "Base64");
    }

    /// <summary>Reads any value; it owns its memory.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The value.</returns>
    public static JsonElement Element(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        // Avoids a document for each null.
        JsonTokenType.Null => s_null,
        JsonTokenType.True => s_true,
        JsonTokenType.False => s_false,
        _ => JsonElements.Read(ref reader),
    };

    private static JsonElement Literal(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        return JsonElement.ParseValue(ref reader);
    }

    private static bool IsNumber(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number ? true : throw JsonReadException.Unexpected(ref reader, "a number");

    private static decimal? WholeNumber(ref Utf8JsonReader reader, decimal min, decimal max) =>
        WholeNumbers.TryGet(ref reader, out var value) && value >= min && value <= max ? value : null;

    private static JsonReadException OutOfRange(ref Utf8JsonReader reader, string expected) =>
        JsonReadException.At(ref reader, $"The number is not {expected}.");

    private static JsonReadException Malformed(ref Utf8JsonReader reader, string expected) => reader.TokenType == JsonTokenType.String
        ? JsonReadException.At(ref reader, $"The string is not {expected}.")
        : JsonReadException.Unexpected(ref reader, $"{expected} in a string");
}
