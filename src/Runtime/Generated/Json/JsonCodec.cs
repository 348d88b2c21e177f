using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gigstack.Runtime.Generated;

/// <summary>Reads and writes one type without reflection. A codec is also a System.Text.Json converter.</summary>
/// <typeparam name="T">The type that is read and written.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class JsonCodec<T> : JsonConverter<T>
{
    // Cached codecs of collections of this type. Typed as object: a generic type with a field for its own list codec would expand without
    // end.
    internal object? CachedList;
    internal object? CachedMap;
    internal object? CachedNullable;
    internal JsonCodec<T>? CachedQuotable;

    /// <summary>
    /// Whether JSON null is a value of the type. Where it is not, nulls inside lists are dropped, and a null inside a map has its key if
    /// the type has a default that is no value.
    /// </summary>
    public virtual bool AcceptsNull => false;

    /// <summary>Whether the default of the type is not a value: null, or an empty generated struct. 0 and false are values.</summary>
    internal virtual bool DefaultIsNothing => true;

    /// <summary>The codec of the times in a value, where they are not written as RFC 3339.</summary>
    internal virtual JsonCodec<DateTimeOffset>? Times => null;

    /// <summary>What is printed for a value.</summary>
    internal virtual object? Printed(T value) => value;

    /// <summary>Reads one value. The reader is at the first token of the value before, and at the last one after.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonReadException">The JSON does not fit the type.</exception>
    public abstract T Read(ref Utf8JsonReader reader);

    /// <summary>Writes one value.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public abstract void Write(Utf8JsonWriter writer, T value);

    /// <inheritdoc/>
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var start = reader;
        try
        {
            return Read(ref reader);
        }
        catch (RepeatedMemberException)
        {
            reader = start;
            return RepeatedMembers.Read(ref reader, this);
        }
        catch (Exception exception) when (JsonFault.Is(exception))
        {
            throw JsonFault.Within(start, ref reader, exception);
        }
    }

    /// <inheritdoc/>
    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        try
        {
            Write(writer, value);
        }
        catch (Exception exception) when (JsonWriteFault.Is(exception))
        {
            if (JsonWriteFault.Locate(exception, value, this) is { } located)
                throw located;
            throw;
        }
    }
}
