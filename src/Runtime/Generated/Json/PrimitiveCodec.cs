using System.Text.Json;

namespace Gigstack.Runtime.Generated;

internal delegate T JsonReadMethod<T>(ref Utf8JsonReader reader);

/// <summary>A codec out of functions.</summary>
internal sealed class PrimitiveCodec<T> : JsonCodec<T>
    where T : notnull
{
    private readonly JsonReadMethod<T> _read;
    private readonly Action<Utf8JsonWriter, T> _write;
    private readonly bool _acceptsNull;

    /// <param name="read">Reads a value.</param>
    /// <param name="write">Writes a value.</param>
    /// <param name="acceptsNull">Whether JSON null is a value.</param>
    public PrimitiveCodec(JsonReadMethod<T> read, Action<Utf8JsonWriter, T> write, bool acceptsNull = false) =>
        (_read, _write, _acceptsNull) = (read, write, acceptsNull);

    public override bool AcceptsNull => _acceptsNull;

    internal override bool DefaultIsNothing => default(T) is null;

    internal override JsonCodec<DateTimeOffset>? Times =>
        ReferenceEquals(this, JsonCodecs.DateTime) ? null : this as JsonCodec<DateTimeOffset>;

    public override T Read(ref Utf8JsonReader reader) => _read(ref reader);

    public override void Write(Utf8JsonWriter writer, T value) => _write(writer, value);
}
