using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Gigstack.Runtime.Generated;

/// <summary>The loop of every generated reader: walks one JSON object and names its properties by index.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
#pragma warning disable CA1815 // a cursor that is never compared
public partial struct JsonObjectReader
#pragma warning restore CA1815
{
    private readonly JsonShape _shape;
    private int _expected;
    private ulong _seen;
    private ulong[]? _seenBeyond64;
    private Dictionary<string, JsonElement>? _additional;

    /// <summary>Initializes the reader. It must be at the first token of the object.</summary>
    /// <param name="shape">The properties of the type.</param>
    public JsonObjectReader(JsonShape shape)
    {
        _shape = shape;
        _expected = -1;
    }

    /// <summary>
    /// The name of the property for which <see cref="Next(ref Utf8JsonReader)"/> returned the number of known properties.
    /// </summary>
    public string? Name { get; private set; }

    /// <summary>The properties that are not in the schema; null if there are none.</summary>
    public readonly IReadOnlyDictionary<string, JsonElement>? Additional => _additional;

    /// <summary>Advances to the next property, as the other overload does.</summary>
    /// <param name="reader">The reader, on the last token of the value before.</param>
    /// <param name="property">What the other overload returns.</param>
    /// <returns>False at the end of the object.</returns>
    /// <exception cref="JsonReadException">
    /// The value is not an object, a required property is missing, or null where null is not allowed.
    /// </exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Next(ref Utf8JsonReader reader, out int property) => (property = Next(ref reader)) >= 0;

    /// <summary>Advances to the first token of the value of the next property.</summary>
    /// <param name="reader">The reader, on the last token of the value before.</param>
    /// <returns>
    /// The index of the property; the number of known properties if it is not one of them and has a type; -1 at the end of the object.
    /// </returns>
    /// <exception cref="JsonReadException">
    /// The value is not an object, a required property is missing, or null where null is not allowed.
    /// </exception>
    public int Next(ref Utf8JsonReader reader)
    {
        var shape = _shape;
        if (_expected < 0)
            Start(ref reader);
        while (true)
        {
            Advance(ref reader);
            if (reader.TokenType == JsonTokenType.EndObject)
                return End(ref reader);
            var index = _expected;
            var names = shape.RawNames;
            if ((uint)index >= (uint)names.Length || !reader.ValueSpan.SequenceEqual(names[index]))
            {
                index = shape.Table.IndexOf(ref reader);
                if (index < 0)
                {
                    if (Unknown(ref reader))
                        return shape.Count;
                    continue;
                }
            }
            Advance(ref reader);
            _expected = index + 1;
            if ((reader.TokenType == JsonTokenType.Null || reader.ValueSpan.IsEmpty) && !Takes(ref reader, index))
                continue;
            See(index);
            return index;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void See(int index)
    {
        if (index < 64)
            _seen |= 1UL << index;
        else
            (_seenBeyond64 ??= new ulong[_shape.RequiredBits.Length])[index >> 6] |= 1UL << (index & 63);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Advance(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
            throw JsonReadException.At(ref reader, "The JSON ends inside an object.");
    }

    private void Start(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw JsonReadException.Unexpected(ref reader, $"an object ({_shape.TypeName})");
        _expected = 0;
    }

    private bool Unknown(ref Utf8JsonReader reader)
    {
        if (JsonReading.Current is { } reading)
            Note(ref reader, reading);
        if (_shape.Unknown is AdditionalProperties.Skip or AdditionalProperties.Ignore)
        {
            reader.Skip();
            return false;
        }
        if (ItemLimit.IsOn)
            ItemLimit.Count(ref reader);
        var name = reader.GetString()!;
        Advance(ref reader);
        if (_shape.Unknown == AdditionalProperties.Typed)
        {
            Name = name;
            return true;
        }
        (_additional ??= new Dictionary<string, JsonElement>(StringComparer.Ordinal))[name] = JsonRead.Element(ref reader);
        return false;
    }
}
