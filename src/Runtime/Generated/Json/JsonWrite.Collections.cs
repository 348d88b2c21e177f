using System.Text.Json;

namespace Gigstack.Runtime.Generated;

public static partial class JsonWrite
{
    /// <summary>Writes a list, unless it is null.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="writer">The writer.</param>
    /// <param name="name">The property's name.</param>
    /// <param name="value">The list.</param>
    /// <param name="item">The codec of the items.</param>
    /// <exception cref="ArgumentException">An item is null and the items may not be.</exception>
    public static void List<T>(Utf8JsonWriter writer, JsonEncodedText name, IReadOnlyList<T>? value, JsonCodec<T> item)
    {
        if (value is null)
            return;
        writer.WritePropertyName(name);
        ListValue(writer, value, item);
    }

    /// <summary>Writes a dictionary as an object, unless it is null.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="writer">The writer.</param>
    /// <param name="name">The property's name.</param>
    /// <param name="value">The dictionary.</param>
    /// <param name="codec">The codec of the values.</param>
    /// <exception cref="ArgumentException">A value is null and the values may not be.</exception>
    public static void Map<T>(Utf8JsonWriter writer, JsonEncodedText name, IReadOnlyDictionary<string, T>? value, JsonCodec<T> codec)
    {
        if (value is null)
            return;
        writer.WritePropertyName(name);
        MapValue(writer, value, codec);
    }

    /// <summary>Writes a list, or JSON null.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="writer">The writer.</param>
    /// <param name="name">The property's name.</param>
    /// <param name="value">The list.</param>
    /// <param name="item">The codec of the items.</param>
    /// <exception cref="ArgumentException">An item is null and the items may not be.</exception>
    public static void NullableList<T>(Utf8JsonWriter writer, JsonEncodedText name, IReadOnlyList<T>? value, JsonCodec<T> item)
    {
        if (value is null)
            writer.WriteNull(name);
        else
            List(writer, name, value, item);
    }

    /// <summary>Writes a dictionary as an object, or JSON null.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="writer">The writer.</param>
    /// <param name="name">The property's name.</param>
    /// <param name="value">The dictionary.</param>
    /// <param name="codec">The codec of the values.</param>
    /// <exception cref="ArgumentException">A value is null and the values may not be.</exception>
    public static void NullableMap<T>(Utf8JsonWriter writer, JsonEncodedText name, IReadOnlyDictionary<string, T>? value, JsonCodec<T> codec)
    {
        if (value is null)
            writer.WriteNull(name);
        else
            Map(writer, name, value, codec);
    }

    /// <summary>Writes properties that the schema does not name, in place.</summary>
    /// <param name="writer">The writer, inside the object.</param>
    /// <param name="value">The properties.</param>
    public static void AdditionalProperties(Utf8JsonWriter writer, IReadOnlyDictionary<string, JsonElement>? value)
    {
        if (value is not null)
            Members(writer, value, JsonCodecs.Element);
    }

    /// <summary>Writes properties that the schema does not name, in place.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="writer">The writer, inside the object.</param>
    /// <param name="value">The properties.</param>
    /// <param name="codec">The codec of the values.</param>
    /// <exception cref="ArgumentException">A value is null and the values may not be.</exception>
    public static void AdditionalProperties<T>(Utf8JsonWriter writer, IReadOnlyDictionary<string, T>? value, JsonCodec<T> codec)
    {
        if (value is not null)
            Members(writer, value, codec);
    }

    internal static void ListValue<T>(Utf8JsonWriter writer, IReadOnlyList<T> value, JsonCodec<T> item)
    {
        writer.WriteStartArray();
        // By index: the enumerator of an interface is an allocation.
        for (int i = 0; i < value.Count; i++)
        {
            T current = value[i];
            if (current is null && !item.AcceptsNull)
                throw new ArgumentException($"Item {i} of the list is null.", nameof(value));
            item.Write(writer, current);
        }
        writer.WriteEndArray();
    }

    internal static void MapValue<T>(Utf8JsonWriter writer, IReadOnlyDictionary<string, T> value, JsonCodec<T> codec)
    {
        writer.WriteStartObject();
        Members(writer, value, codec);
        writer.WriteEndObject();
    }

    private static void Members<T>(Utf8JsonWriter writer, IReadOnlyDictionary<string, T> value, JsonCodec<T> codec)
    {
        foreach ((string name, T member) in value)
        {
            if (member is null && !codec.AcceptsNull)
                throw new ArgumentException($"The value of \"{name}\" is null.", nameof(value));
            writer.WritePropertyName(name);
            codec.Write(writer, member);
        }
    }
}
