using System.ComponentModel;
using System.Text.Json;

namespace Gigstack.Runtime.Generated;

/// <summary>The codecs of the JSON types and the OpenAPI formats.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class JsonCodecs
{
    /// <summary>A string.</summary>
    public static readonly JsonCodec<string> String = new PrimitiveCodec<string>(
        JsonRead.String,
        static (writer, value) => writer.WriteStringValue(value));

    /// <summary>A boolean.</summary>
    public static readonly JsonCodec<bool> Boolean = new PrimitiveCodec<bool>(
        JsonRead.Boolean,
        static (writer, value) => writer.WriteBooleanValue(value));

    /// <summary>An integer of 32 bits.</summary>
    public static readonly JsonCodec<int> Int32 = new PrimitiveCodec<int>(
        JsonRead.Int32,
        static (writer, value) => writer.WriteNumberValue(value));

    /// <summary>An integer of 64 bits.</summary>
    public static readonly JsonCodec<long> Int64 = new PrimitiveCodec<long>(
        JsonRead.Int64,
        static (writer, value) => writer.WriteNumberValue(value));

    /// <summary>A number of single precision.</summary>
    public static readonly JsonCodec<float> Single = new PrimitiveCodec<float>(
        JsonRead.Single,
        static (writer, value) => writer.WriteNumberValue(value));

    /// <summary>A number of double precision.</summary>
    public static readonly JsonCodec<double> Double = new PrimitiveCodec<double>(
        JsonRead.Double,
        static (writer, value) => writer.WriteNumberValue(value));

    /// <summary>A decimal number, with all its digits.</summary>
    public static readonly JsonCodec<decimal> Decimal = new PrimitiveCodec<decimal>(
        JsonRead.Decimal,
        static (writer, value) => writer.WriteNumberValue(value));

    /// <summary>An RFC 3339 date-time; without an offset it is read as UTC.</summary>
    public static readonly JsonCodec<DateTimeOffset> DateTime =
        new PrimitiveCodec<DateTimeOffset>(JsonRead.DateTime, static (writer, value) =>
    {
        Span<byte> text = stackalloc byte[DateTimeText.MaxLength];
        Quoted(writer, text, DateTimeText.Format(value, text[1..]));
    });

    /// <summary>A date, <c>yyyy-MM-dd</c>.</summary>
    public static readonly JsonCodec<DateOnly> Date = new PrimitiveCodec<DateOnly>(JsonRead.Date, static (writer, value) =>
    {
        Span<byte> text = stackalloc byte[DateTimeText.MaxLength];
        Quoted(writer, text, DateTimeText.Format(value, text[1..]));
    });

    /// <summary>A time of day, <c>HH:mm:ss</c> with an optional fraction.</summary>
    public static readonly JsonCodec<TimeOnly> Time = new PrimitiveCodec<TimeOnly>(JsonRead.Time, static (writer, value) =>
    {
        Span<byte> text = stackalloc byte[DateTimeText.MaxLength];
        Quoted(writer, text, DateTimeText.Format(value, text[1..]));
    });

    /// <summary>A UUID.</summary>
    public static readonly JsonCodec<Guid> Guid = new PrimitiveCodec<Guid>(
        JsonRead.Guid,
        static (writer, value) => writer.WriteStringValue(value));

    /// <summary>Bytes as base64.</summary>
    public static readonly JsonCodec<byte[]> Base64 = new PrimitiveCodec<byte[]>(
        JsonRead.Base64,
        static (writer, value) => writer.WriteBase64StringValue(value));

    /// <summary>Seconds since 1970-01-01T00:00:00Z, an integer. A fraction is read, but truncated when written.</summary>
    public static readonly JsonCodec<DateTimeOffset> UnixTime = Unix(JsonRead.UnixTime, TimeSpan.TicksPerSecond);

    /// <summary>Milliseconds since 1970-01-01T00:00:00Z, an integer. A fraction is read, but truncated when written.</summary>
    public static readonly JsonCodec<DateTimeOffset> UnixTimeMilliseconds = Unix(
        JsonRead.UnixTimeMilliseconds,
        TimeSpan.TicksPerMillisecond);

    /// <summary>Any JSON value, including null.</summary>
    public static readonly JsonCodec<JsonElement> Element = new PrimitiveCodec<JsonElement>(
        JsonRead.Element,
        JsonElements.Write,
        acceptsNull: true);

    /// <summary>The codec of a number that may be read from a string. It is written as a number.</summary>
    /// <typeparam name="T">The type of the number.</typeparam>
    /// <param name="number">The codec of the number.</param>
    /// <returns>The codec, which is cached.</returns>
    public static JsonCodec<T> Quotable<T>(JsonCodec<T> number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return number.CachedQuotable ??= new QuotableCodec<T>(number);
    }

    /// <summary>The codec of a list. Nulls in it are dropped unless the item's codec accepts them.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="item">The codec of the items.</param>
    /// <returns>The codec, which is cached.</returns>
    public static JsonCodec<IReadOnlyList<T>> List<T>(JsonCodec<T> item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return (JsonCodec<IReadOnlyList<T>>)(item.CachedList ??= new ListCodec<T>(item));
    }

    /// <summary>The codec of a dictionary.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="value">The codec of the values.</param>
    /// <returns>The codec, which is cached.</returns>
    public static JsonCodec<IReadOnlyDictionary<string, T>> Map<T>(JsonCodec<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return (JsonCodec<IReadOnlyDictionary<string, T>>)(value.CachedMap ??= new MapCodec<T>(value));
    }

    /// <summary>The codec of a value or JSON null.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="inner">The codec of the value.</param>
    /// <returns>The codec, which is cached.</returns>
    public static JsonCodec<T?> Nullable<T>(JsonCodec<T> inner)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(inner);
        return (JsonCodec<T?>)(inner.CachedNullable ??= new NullableCodec<T>(inner));
    }

    /// <summary>The codec of a value or JSON null.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="inner">The codec of the value.</param>
    /// <returns>The codec, which is cached.</returns>
    public static JsonCodec<T?> NullableReference<T>(JsonCodec<T> inner)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(inner);
        return (JsonCodec<T?>)(inner.CachedNullable ??= new NullableReferenceCodec<T>(inner));
    }

    private static PrimitiveCodec<DateTimeOffset> Unix(JsonReadMethod<DateTimeOffset> read, long ticksPerUnit) =>
        new(read, (writer, value) => writer.WriteNumberValue(DateTimeText.Unix(value, ticksPerUnit)));

    // Raw, so that the encoder does not escape the plus sign of an offset.
    private static void Quoted(Utf8JsonWriter writer, Span<byte> text, int length)
    {
        text[0] = text[length + 1] = (byte)'"';
        writer.WriteRawValue(text[..(length + 2)], skipInputValidation: true);
    }
}
