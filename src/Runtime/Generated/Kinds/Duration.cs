#pragma warning disable CA1815 // JsonObjectReader is a cursor that is never compared
#pragma warning disable CA1822 // generated code calls them on its local, which is shorter

using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

// Everything that generated code calls for the wire type Duration. Other types are added in the same way (CONTRIBUTING.md).
namespace Gigstack.Runtime.Generated;

public static partial class JsonRead
{
    /// <summary>
    /// Reads a duration of ISO 8601, <c>P1Y6MT12H</c>.
    /// </summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The value; a day is 24 hours.</returns>
    public static IsoDuration Duration(ref Utf8JsonReader reader)
    {
        Span<byte> buffer = stackalloc byte[MaxEscapedLength];
        var text = IsPlain(ref reader) ? reader.ValueSpan : buffer[..Unescape(ref reader, buffer)];
        return DurationText.TryParse(text, out var value)
            ? value
            : throw Malformed(ref reader, "a duration (P1DT2H3M4S)");
    }
}

public static partial class JsonCodecs
{
    /// <summary>A duration of ISO 8601, written without weeks: <c>PT36H</c> as <c>P1DT12H</c>.</summary>
    public static readonly JsonCodec<IsoDuration> Duration = new PrimitiveCodec<IsoDuration>(
        JsonRead.Duration, static (writer, value) => writer.WriteStringValue(DurationText.Format(value)));
}

public static partial class JsonPeek
{
    /// <summary>Whether the value is a string that is a duration.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <returns>True if it is.</returns>
    public static bool IsDuration(Utf8JsonReader reader)
    {
        Span<byte> buffer = stackalloc byte[MaxScalarLength];
        return DurationText.TryParse(buffer[..Copy(ref reader, buffer)], out _);
    }

    /// <summary>Whether the value is a string that is a duration and is written unchanged.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <returns>True if it is.</returns>
    public static bool IsExactDuration(Utf8JsonReader reader) => IsDuration(reader) && IsWritten(ref reader, JsonCodecs.Duration);
}

public partial struct JsonObjectReader
{
    /// <summary>Reads a duration.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The value.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly IsoDuration Duration(ref Utf8JsonReader reader) => JsonRead.Duration(ref reader);
}

public static partial class WireFormat
{
    /// <summary>A duration, <c>P1DT12H</c>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The string.</returns>
    public static string Duration(IsoDuration value) => DurationText.Format(value);
}

public static partial class HeaderParsers
{
    /// <summary>A duration, <c>P1DT12H</c>.</summary>
    public static HeaderParser<IsoDuration> Duration { get; } = static (string text, out IsoDuration value) =>
        DurationText.TryParse(Encoding.UTF8.GetBytes(text), out value);
}
