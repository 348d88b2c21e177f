using System.ComponentModel;
using System.Text.Json;

namespace Gigstack.Runtime.Generated;

/// <summary>The codec of a generated record: the table of its properties, and one method each to read and to write them.</summary>
/// <typeparam name="T">The record.</typeparam>
/// <typeparam name="TCodec">The codec itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class RecordCodec<T, TCodec> : JsonCodec<T, TCodec>
    where T : class
    where TCodec : RecordCodec<T, TCodec>, new()
{
    private readonly JsonShape _shape;

    /// <summary>Creates the codec.</summary>
    /// <param name="shape">The properties of the record.</param>
    protected RecordCodec(JsonShape shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        _shape = shape;
    }

    /// <inheritdoc/>
    public sealed override T Read(ref Utf8JsonReader reader)
    {
        var json = new JsonObjectReader(_shape);
        return ReadProperties(ref reader, ref json);
    }

    /// <inheritdoc/>
    public sealed override void Write(Utf8JsonWriter writer, T value) => WriteProperties(new JsonObjectWriter(writer, _shape), value);

    /// <summary>Prints the properties that are set, as <see cref="IPrintable"/> does.</summary>
    /// <param name="printer">The printer.</param>
    /// <param name="value">The record.</param>
    public void Print(Printer printer, T value)
    {
        ArgumentNullException.ThrowIfNull(printer);
        WriteProperties(new JsonObjectWriter(printer, _shape), value);
    }

    /// <summary>Reads the properties of an object.</summary>
    /// <param name="reader">The reader, at the first token of the object.</param>
    /// <param name="json">The cursor over the properties.</param>
    /// <returns>The record.</returns>
    protected abstract T ReadProperties(ref Utf8JsonReader reader, ref JsonObjectReader json);

    /// <summary>Writes the properties of an object, and closes it.</summary>
    /// <param name="json">The writer of the properties.</param>
    /// <param name="value">The record.</param>
    protected abstract void WriteProperties(JsonObjectWriter json, T value);
}
