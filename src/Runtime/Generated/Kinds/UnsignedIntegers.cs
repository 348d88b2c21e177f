#pragma warning disable CA1815 // JsonObjectReader is a cursor that is never compared
#pragma warning disable CA1822 // generated code calls them on its local, which is shorter
#pragma warning disable CA1720 // the methods are named after what they read

using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;

// Everything that generated code calls for integers without a sign.
namespace Gigstack.Runtime.Generated;

public static partial class JsonRead
{
    /// <summary>Reads an unsigned integer of 32 bits; <c>12.0</c> is one too.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The value.</returns>
    public static uint UInt32(ref Utf8JsonReader reader)
    {
        if (IsNumber(ref reader) && reader.TryGetUInt32(out var value))
            return value;
        return WholeNumber(ref reader, uint.MinValue, uint.MaxValue) is { } whole
            ? (uint)whole
            : throw OutOfRange(ref reader, "an unsigned integer of 32 bits");
    }

    /// <summary>Reads an unsigned integer of 64 bits; <c>12.0</c> is one too.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The value.</returns>
    public static ulong UInt64(ref Utf8JsonReader reader)
    {
        if (IsNumber(ref reader) && reader.TryGetUInt64(out var value))
            return value;
        return WholeNumber(ref reader, ulong.MinValue, ulong.MaxValue) is { } whole
            ? (ulong)whole
            : throw OutOfRange(ref reader, "an unsigned integer of 64 bits");
    }
}

public static partial class JsonCodecs
{
    /// <summary>An unsigned integer of 32 bits.</summary>
    public static readonly JsonCodec<uint> UInt32 = new PrimitiveCodec<uint>(
        JsonRead.UInt32, static (writer, value) => writer.WriteNumberValue(value));

    /// <summary>An unsigned integer of 64 bits.</summary>
    public static readonly JsonCodec<ulong> UInt64 = new PrimitiveCodec<ulong>(
        JsonRead.UInt64, static (writer, value) => writer.WriteNumberValue(value));
}

public static partial class JsonPeek
{
    /// <summary>Whether the value is an unsigned integer of 32 bits, written as one. Negative zero is not.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <returns>True if it is.</returns>
    public static bool IsUInt32(Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetUInt32(out var value) && (value != 0 || IsToken(ref reader, "0"u8));

    /// <summary>Whether the value is an unsigned integer of 64 bits, written as one. Negative zero is not.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <returns>True if it is.</returns>
    public static bool IsUInt64(Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetUInt64(out var value) && (value != 0 || IsToken(ref reader, "0"u8));
}

public partial struct JsonObjectReader
{
    /// <summary>Reads an unsigned integer of 32 bits.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The value.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly uint UInt32(ref Utf8JsonReader reader) => JsonRead.UInt32(ref reader);

    /// <summary>Reads an unsigned integer of 64 bits.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The value.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ulong UInt64(ref Utf8JsonReader reader) => JsonRead.UInt64(ref reader);
}

public static partial class WireFormat
{
    /// <summary>An unsigned integer.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The string.</returns>
    public static string Number(uint value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>An unsigned integer.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The string.</returns>
    public static string Number(ulong value) => value.ToString(CultureInfo.InvariantCulture);
}

public static partial class HeaderParsers
{
    /// <summary>An unsigned integer of 32 bits.</summary>
    public static HeaderParser<uint> UInt32 { get; } = static (string text, out uint value) =>
        uint.TryParse(text, Number, CultureInfo.InvariantCulture, out value);

    /// <summary>An unsigned integer of 64 bits.</summary>
    public static HeaderParser<ulong> UInt64 { get; } = static (string text, out ulong value) =>
        ulong.TryParse(text, Number, CultureInfo.InvariantCulture, out value);
}
