using System.ComponentModel;
using System.Text.Json;

namespace Gigstack.Runtime.Generated;

/// <summary>
/// Writes the properties of a generated type by index. <c>Write</c> omits null and absent values; <c>WriteNullable</c> writes them as JSON
/// null. The same calls print the properties, so that generated code has one method for both.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref partial struct JsonObjectWriter
{
    // Null when the properties are printed.
    private readonly Utf8JsonWriter? _writer;
    private readonly JsonShape _shape;
    private readonly IPropertyPrinter? _printer;

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

    /// <summary>Prints the properties instead.</summary>
    internal JsonObjectWriter(IPropertyPrinter printer, JsonShape shape)
    {
        _printer = printer;
        _shape = shape;
    }

    /// <summary>Closes the object.</summary>
    public void End() => _writer?.WriteEndObject();

    /// <summary>Writes the properties that are not in the schema, and closes the object.</summary>
    /// <param name="additional">The properties.</param>
    public void End(IReadOnlyDictionary<string, JsonElement>? additional) => End(additional, JsonCodecs.Element);

    /// <summary>Writes the properties that are not in the schema, and closes the object.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="additional">The properties.</param>
    /// <param name="codec">The codec of the values.</param>
    /// <exception cref="ArgumentException">A value is null, and its codec does not accept null.</exception>
    public void End<T>(IReadOnlyDictionary<string, T>? additional, JsonCodec<T> codec)
    {
        if (_writer is not { } writer)
        {
            _printer!.AddAll(_shape, additional);
            return;
        }

        if (additional is not null)
            JsonItems.WriteMembers(writer, additional, codec);
        writer.WriteEndObject();
    }
}
