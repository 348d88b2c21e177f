using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gigstack.Runtime.Generated;

/// <summary>Reads and writes one type without reflection. A codec is a System.Text.Json converter at the same time.</summary>
/// <typeparam name="T">The type that is read and written.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class JsonCodec<T> : JsonConverter<T>
{
    // Codecs of collections of this codec, made once. Typed as object: a generic type that holds its own list's codec would expand for ever.
    internal object? CachedList;
    internal object? CachedMap;
    internal object? CachedNullable;
    internal JsonCodec<T>? CachedQuotable;

    /// <summary>Whether JSON null is a value of the type. Where it is not, nulls inside lists and maps are dropped.</summary>
    public virtual bool AcceptsNull => false;

    /// <summary>Reads one value. On entry the reader stands on the value's first token, on exit on its last.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonReadException">The JSON does not fit the type.</exception>
    public abstract T Read(ref Utf8JsonReader reader);

    /// <summary>Writes one value.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public abstract void Write(Utf8JsonWriter writer, T value);

    /// <inheritdoc/>
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader);

    /// <inheritdoc/>
    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => Write(writer, value);
}
