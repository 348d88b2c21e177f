using System.Text.Json;

namespace Gigstack.Runtime.Generated;

internal sealed class ListCodec<T>(JsonCodec<T> item) : JsonCodec<IReadOnlyList<T>>
{
    internal override JsonCodec<DateTimeOffset>? Times => item.Times;

    public override IReadOnlyList<T> Read(ref Utf8JsonReader reader) => JsonRead.List(ref reader, item);

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<T> value) => JsonItems.WriteList(writer, value, item);
}

/// <summary>A list of another type, for System.Text.Json.</summary>
internal sealed class ListCodec<TList, T>(JsonCodec<T> item, Func<IReadOnlyList<T>, TList> create) : JsonCodec<TList>
    where TList : IReadOnlyList<T>
{
    public override TList Read(ref Utf8JsonReader reader) => create(JsonRead.List(ref reader, item));

    public override void Write(Utf8JsonWriter writer, TList value) => JsonItems.WriteList(writer, value, item);
}

internal sealed class MapCodec<T>(JsonCodec<T> value) : JsonCodec<IReadOnlyDictionary<string, T>>
{
    internal override JsonCodec<DateTimeOffset>? Times => value.Times;

    public override IReadOnlyDictionary<string, T> Read(ref Utf8JsonReader reader) => JsonRead.Map(ref reader, value);

    public override void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, T> map) => JsonItems.WriteMap(writer, map, value);

    internal override object? Printed(IReadOnlyDictionary<string, T> value) => PrintedEntries.Of(value);
}

internal sealed class NullableCodec<T>(JsonCodec<T> inner) : JsonCodec<T?>, IWrappingCodec
    where T : struct
{
    public object Inner => inner;

    public override bool AcceptsNull => true;

    internal override JsonCodec<DateTimeOffset>? Times => inner.Times;

    public override T? Read(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Null ? null : inner.Read(ref reader);

    public override void Write(Utf8JsonWriter writer, T? value)
    {
        if (value is { } present)
            inner.Write(writer, present);
        else
            writer.WriteNullValue();
    }
}

internal sealed class NullableReferenceCodec<T>(JsonCodec<T> inner) : JsonCodec<T?>
    where T : class
{
    public override bool AcceptsNull => true;

    internal override JsonCodec<DateTimeOffset>? Times => inner.Times;

    public override T? Read(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Null ? null : inner.Read(ref reader);

    public override void Write(Utf8JsonWriter writer, T? value)
    {
        if (value is null)
            writer.WriteNullValue();
        else
            inner.Write(writer, value);
    }
}
