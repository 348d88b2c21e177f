#pragma warning disable CA1815 // JsonObjectReader is a cursor that is never compared
#pragma warning disable CA1822 // generated code calls them on its local, which is shorter

using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;

// Everything that generated code calls for a TimeSpan in the constant format of .NET, as ASP.NET Core writes it.
namespace Gigstack.Runtime.Generated;

public static partial class JsonRead
{
    /// <summary>Reads a time span in the constant format of .NET, <c>1.12:00:00.5</c>.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The value.</returns>
    public static TimeSpan ClockSpan(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && HeaderParsers.ClockSpan(reader.GetString()!, out var value)
            ? value
            : throw Malformed(ref reader, "a time span (d.hh:mm:ss)");
}

public static partial class JsonCodecs
{
    /// <summary>A time span in the constant format of .NET, <c>1.12:00:00</c>.</summary>
    public static readonly JsonCodec<TimeSpan> ClockSpan = new PrimitiveCodec<TimeSpan>(
        JsonRead.ClockSpan, static (writer, value) => writer.WriteStringValue(WireFormat.ClockSpan(value)));
}

public static partial class JsonPeek
{
    /// <summary>Whether the value is a string that is a time span in the constant format of .NET.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <returns>True if it is.</returns>
    public static bool IsClockSpan(Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && HeaderParsers.ClockSpan(reader.GetString()!, out _);

    /// <summary>Whether the value is a string that is a time span and is written unchanged.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <returns>True if it is.</returns>
    public static bool IsExactClockSpan(Utf8JsonReader reader) => IsClockSpan(reader) && IsWritten(ref reader, JsonCodecs.ClockSpan);
}

public partial struct JsonObjectReader
{
    /// <summary>Reads a time span in the constant format of .NET.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The value.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TimeSpan ClockSpan(ref Utf8JsonReader reader) => JsonRead.ClockSpan(ref reader);
}

public static partial class WireFormat
{
    /// <summary>A time span in the constant format of .NET, <c>1.12:00:00</c>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The string.</returns>
    public static string ClockSpan(TimeSpan value) => value.ToString("c", CultureInfo.InvariantCulture);
}

public static partial class HeaderParsers
{
    /// <summary>A time span in the constant format of .NET.</summary>
    public static HeaderParser<TimeSpan> ClockSpan { get; } = static (string text, out TimeSpan value) =>
        TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out value);
}
