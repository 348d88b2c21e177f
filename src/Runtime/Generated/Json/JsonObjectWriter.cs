using System.ComponentModel;
using System.Text.Json;

namespace Gigstack.Runtime.Generated;

/// <summary>
/// Writes the properties of a generated type by index. <c>Write</c> omits null and absent values; <c>WriteNullable</c> writes them as JSON
/// null.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref partial struct JsonObjectWriter
{
    private readonly Utf8JsonWriter _writer;
    private readonly JsonShape _shape;

    /// <summary>Opens the object.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="shape">The properties of the type.</param>
    public JsonObjectWriter(Utf8JsonWriter writer, JsonShape shape)
    {
        ArgumentNullException.ThrowIfNull(writer);
        _writer = writer;
        _shape = shape;
        writer.WriteStartObject();
    }

    /// <summary>Closes the object.</summary>
    public void End() => _writer.WriteEndObject();

    /// <summary>Writes the properties that are not in the schema, and closes the object.</summary>
    /// <param name="additional">The properties.</param>
    public void End(IReadOnlyDictionary<string, JsonElement>? additional)
    {
        if (additional is not null)
            JsonItems.WriteMembers(_writer, additional, JsonCodecs.Element);
        _writer.WriteEndObject();
    }

    /// <summary>Writes the properties that are not in the schema, and closes the object.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="additional">The properties.</param>
    /// <param name="codec">The codec of the values.</param>
    /// <exception cref="ArgumentException">A value is null, and its codec does not accept null.</exception>
    public void End<T>(IReadOnlyDictionary<string, T>? additional, JsonCodec<T> codec)
    {
        if (additional is not null)
            JsonItems.WriteMembers(_writer, additional, codec);
        _writer.WriteEndObject();
    }
}
