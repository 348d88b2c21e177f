using System.Text.Json;

namespace Gigstack.Runtime.Generated;

/// <summary>Writes the items of lists and dictionaries.</summary>
internal static class JsonItems
{
    /// <exception cref="ArgumentException">An item is null, and its codec does not accept null.</exception>
    public static void WriteList<T>(Utf8JsonWriter writer, IReadOnlyList<T> value, JsonCodec<T> item)
    {
        writer.WriteStartArray();
        // By index: the enumerator of an interface is an allocation.
        for (var i = 0; i < value.Count; i++)
        {
            var current = value[i];
            if (current is null && !item.AcceptsNull)
                throw IsNull($"Item {i} of the list");
            item.Write(writer, current);
        }
        writer.WriteEndArray();
    }

    /// <exception cref="ArgumentException">A value is null, and its codec does not accept null.</exception>
    public static void WriteMap<T>(Utf8JsonWriter writer, IReadOnlyDictionary<string, T> value, JsonCodec<T> codec)
    {
        writer.WriteStartObject();
        WriteMembers(writer, value, codec);
        writer.WriteEndObject();
    }

    /// <summary>Writes the entries as properties of the object that is open.</summary>
    /// <exception cref="ArgumentException">A value is null, and its codec does not accept null.</exception>
    public static void WriteMembers<T>(Utf8JsonWriter writer, IReadOnlyDictionary<string, T> value, JsonCodec<T> codec)
    {
        foreach ((var name, var member) in value)
        {
            if (member is null && !codec.AcceptsNull)
                throw IsNull($"The value of \"{name}\"");
            writer.WritePropertyName(name);
            codec.Write(writer, member);
        }
    }

    private static ArgumentException IsNull(string what) => new(what + " is null.");
}
