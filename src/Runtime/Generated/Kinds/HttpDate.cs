#pragma warning disable CA1815 // JsonObjectReader is a cursor that is never compared
#pragma warning disable CA1822 // generated code calls them on its local, which is shorter

using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

// Everything that generated code calls for the dates of HTTP's headers.
namespace Gigstack.Runtime.Generated;

public static partial class JsonRead
{
    /// <summary>Reads a date of HTTP, <c>Sun, 06 Nov 1994 08:49:37 GMT</c>, or an RFC 3339 date-time.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The value.</returns>
    public static DateTimeOffset HttpDate(ref Utf8JsonReader reader)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString()! : "";
        if (HttpDateText.TryParse(text, out var value))
            return value;
        if (!HeaderParsers.HttpDate(text, out value))
            throw Malformed(ref reader, "a date of HTTP (Sun, 06 Nov 1994 08:49:37 GMT)");
        UnexpectedJson.Report(ref reader, UnexpectedKind.ReadLeniently);
        return value;
    }
}

public static partial class JsonCodecs
{
    /// <summary>A date of HTTP, in whole seconds. A fraction is truncated when written.</summary>
    public static readonly JsonCodec<DateTimeOffset> HttpDate = new PrimitiveCodec<DateTimeOffset>(
        JsonRead.HttpDate, static (writer, value) => writer.WriteStringValue(HttpDateText.Format(value)));
}

public static partial class JsonPeek
{
    /// <summary>Whether the value is a string that is a date of HTTP.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <returns>True if it is.</returns>
    public static bool IsHttpDate(Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && HttpDateText.TryParse(reader.GetString()!, out _);

    /// <summary>Whether the value is a string that is a date of HTTP and is written unchanged.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <returns>True if it is.</returns>
    public static bool IsExactHttpDate(Utf8JsonReader reader) => IsHttpDate(reader) && IsWritten(ref reader, JsonCodecs.HttpDate);
}

public partial struct JsonObjectReader
{
    /// <summary>Reads a date of HTTP.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The value.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly DateTimeOffset HttpDate(ref Utf8JsonReader reader) => JsonRead.HttpDate(ref reader);
}

public static partial class WireFormat
{
    /// <summary>A date of HTTP in whole seconds, <c>Sun, 06 Nov 1994 08:49:37 GMT</c>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The string.</returns>
    public static string HttpDate(DateTimeOffset value) => HttpDateText.Format(value);
}

public static partial class HeaderParsers
{
    /// <summary>A date of HTTP, <c>Sun, 06 Nov 1994 08:49:37 GMT</c>, or an RFC 3339 date-time.</summary>
    public static HeaderParser<DateTimeOffset> HttpDate { get; } = static (string text, out DateTimeOffset value) =>
        HttpDateText.TryParse(text, out value) || Rfc3339.TryParseDateTime(Encoding.UTF8.GetBytes(text), out value);
}
