using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Gigstack.Runtime.Generated;

#pragma warning disable CA1720 // the methods are named after what they read
#pragma warning disable CA1822 // generated code calls them on its local, which is shorter

/// <content>Values, by shorter names than those of <see cref="JsonRead"/>.</content>
public partial struct JsonObjectReader
{
    /// <summary>Whether the value is JSON null.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>True if it is.</returns>
    public readonly bool IsNull(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Null;

    /// <summary>Whether an additional property is JSON null, which its schema does not allow.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>True if it is.</returns>
    public readonly bool IsNullEntry(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.Null)
            return false;
        UnexpectedJson.Report(ref reader, UnexpectedKind.Null);
        return true;
    }

    /// <summary>Reads a string.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The value.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly string String(ref Utf8JsonReader reader) => JsonRead.String(ref reader);

    /// <summary>Reads a boolean.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The value.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly bool Boolean(ref Utf8JsonReader reader) => JsonRead.Boolean(ref reader);

    /// <summary>Reads an integer of 32 bits.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The value.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly int Int32(ref Utf8JsonReader reader) => JsonRead.Int32(ref reader);

    /// <summary>Reads an integer of 64 bits.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The value.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly long Int64(ref Utf8JsonReader reader) => JsonRead.Int64(ref reader);

    /// <summary>Reads a number of single precision.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The value.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly float Single(ref Utf8JsonReader reader) => JsonRead.Single(ref reader);

    /// <summary>Reads a number of double precision.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The value.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly double Double(ref Utf8JsonReader reader) => JsonRead.Double(ref reader);

    /// <summary>Reads a decimal number.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The value.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly decimal Decimal(ref Utf8JsonReader reader) => JsonRead.Decimal(ref reader);

    /// <summary>Reads an RFC 3339 date-time.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The value.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly DateTimeOffset DateTime(ref Utf8JsonReader reader) => JsonRead.DateTime(ref reader);

    /// <summary>Reads a date.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The value.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly DateOnly Date(ref Utf8JsonReader reader) => JsonRead.Date(ref reader);

    /// <summary>Reads a time of day.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The value.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TimeOnly Time(ref Utf8JsonReader reader) => JsonRead.Time(ref reader);

    /// <summary>Reads a UUID.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The value.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly Guid Guid(ref Utf8JsonReader reader) => JsonRead.Guid(ref reader);

    /// <summary>Reads base64.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The value.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly byte[] Base64(ref Utf8JsonReader reader) => JsonRead.Base64(ref reader);

    /// <summary>Reads seconds since 1970.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The value.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly DateTimeOffset UnixTime(ref Utf8JsonReader reader) => JsonRead.UnixTime(ref reader);

    /// <summary>Reads milliseconds since 1970.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The value.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly DateTimeOffset UnixTimeMilliseconds(ref Utf8JsonReader reader) => JsonRead.UnixTimeMilliseconds(ref reader);

    /// <summary>Reads any value.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The value.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly JsonElement Element(ref Utf8JsonReader reader) => JsonRead.Element(ref reader);

    /// <summary>Reads a list.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="reader">The reader.</param>
    /// <param name="item">The codec of the items.</param>
    /// <returns>The list.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly IReadOnlyList<T> List<T>(ref Utf8JsonReader reader, JsonCodec<T> item) => JsonRead.List(ref reader, item);

    /// <summary>Reads an object of any names.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="reader">The reader.</param>
    /// <param name="value">The codec of the values.</param>
    /// <returns>The dictionary.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly IReadOnlyDictionary<string, T> Map<T>(ref Utf8JsonReader reader, JsonCodec<T> value) => JsonRead.Map(ref reader, value);

    /// <summary>Reads a value of an optional property that may be null.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="reader">The reader.</param>
    /// <param name="codec">The codec of the value.</param>
    /// <returns>The value, present.</returns>
    public readonly Optional<T?> Optional<T>(ref Utf8JsonReader reader, JsonCodec<T> codec)
        where T : class => JsonRead.Optional(ref reader, codec);

    /// <summary>Reads a value of an optional property that may be null.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="reader">The reader.</param>
    /// <param name="codec">The codec of the value.</param>
    /// <param name="absent">Never given: it tells this overload from the one for classes.</param>
    /// <returns>The value, present.</returns>
    public readonly Optional<T?> Optional<T>(ref Utf8JsonReader reader, JsonCodec<T> codec, T? absent = null)
        where T : struct => JsonRead.Optional(ref reader, codec, absent);
}
