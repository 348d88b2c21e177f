using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Gigstack.Runtime.Generated;

public static partial class JsonRead
{
    /// <summary>Reads a list. Nulls are dropped unless the item's codec accepts them.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="reader">The reader.</param>
    /// <param name="item">The codec of the items.</param>
    /// <returns>The list.</returns>
    public static IReadOnlyList<T> List<T>(ref Utf8JsonReader reader, JsonCodec<T> item)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw JsonReadException.Unexpected(ref reader, "an array");
        if (ItemLimit.IsOn)
            return Counted(ref reader, item);
        // Most arrays have no item or one: these need no buffer.
        if (!NextItem(ref reader, item))
            return [];
        var first = item.Read(ref reader);
        return NextItem(ref reader, item) ? Rest(ref reader, item, first) : new[] { first };
    }

    /// <summary>
    /// Reads an object of any names. A null that the codec does not accept is kept as null, or left out if the type is a number, a boolean
    /// or a date, whose default is a value. Of equal names the last wins.
    /// </summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="reader">The reader.</param>
    /// <param name="value">The codec of the values.</param>
    /// <returns>The dictionary; names are compared ordinally.</returns>
    public static IReadOnlyDictionary<string, T> Map<T>(ref Utf8JsonReader reader, JsonCodec<T> value)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw JsonReadException.Unexpected(ref reader, "an object");
        JsonReading.Current?.HideNames(ref reader);
        var map = new Dictionary<string, T>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (ItemLimit.IsOn)
                ItemLimit.Count(ref reader);
            var name = reader.GetString()!;
            reader.Read();
            if (reader.TokenType != JsonTokenType.Null || value.AcceptsNull)
                map[name] = value.Read(ref reader);
            else
                AddNull(ref reader, map, name, value);
        }
        return map;
    }

    /// <summary>Reads a value that may be null, of an optional property: present, possibly null.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="reader">The reader.</param>
    /// <param name="codec">The codec of the value.</param>
    /// <returns>The value.</returns>
    public static Optional<T?> Optional<T>(ref Utf8JsonReader reader, JsonCodec<T> codec)
        where T : class => new(Nullable(ref reader, codec));

    /// <summary>Reads a value that may be null, of an optional property: present, possibly null.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="reader">The reader.</param>
    /// <param name="codec">The codec of the value.</param>
    /// <param name="absent">Never given: it tells this overload from the one for classes.</param>
    /// <returns>The value.</returns>
    public static Optional<T?> Optional<T>(ref Utf8JsonReader reader, JsonCodec<T> codec, T? absent = null)
        where T : struct => new(Nullable(ref reader, codec, absent));

    /// <summary>Reads a value that may be null.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="reader">The reader.</param>
    /// <param name="codec">The codec of the value.</param>
    /// <returns>The value or null.</returns>
    public static T? Nullable<T>(ref Utf8JsonReader reader, JsonCodec<T> codec)
        where T : class => reader.TokenType == JsonTokenType.Null ? null : codec.Read(ref reader);

    /// <summary>Reads a value that may be null.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="reader">The reader.</param>
    /// <param name="codec">The codec of the value.</param>
    /// <param name="absent">Never given: it tells this overload from the one for classes.</param>
    /// <returns>The value or null.</returns>
    public static T? Nullable<T>(ref Utf8JsonReader reader, JsonCodec<T> codec, T? absent = null)
        where T : struct => reader.TokenType == JsonTokenType.Null ? absent : codec.Read(ref reader);

    /// <summary>Keeps a key whose value is null although the document has none, unless the value would become another, such as 0.</summary>
    private static void AddNull<T>(ref Utf8JsonReader reader, Dictionary<string, T> map, string name, JsonCodec<T> value)
    {
        JsonReading.Current?.Add(ref reader, UnexpectedKind.Null);
        if (value.DefaultIsNothing)
            map[name] = default!;
        else
            map.Remove(name);
    }

    private static bool NextItem<T>(ref Utf8JsonReader reader, JsonCodec<T> item)
    {
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndArray)
                return false;
            if (reader.TokenType != JsonTokenType.Null || item.AcceptsNull)
                return true;
            JsonReading.Current?.Add(ref reader, UnexpectedKind.Null);
        }
        throw JsonReadException.At(ref reader, "The JSON ends inside an array.");
    }

    private static T[] Counted<T>(ref Utf8JsonReader reader, JsonCodec<T> item)
    {
        var items = new List<T>();
        while (NextItem(ref reader, item))
        {
            ItemLimit.Count(ref reader);
            items.Add(item.Read(ref reader));
        }

        return [.. items];
    }

    private static T[] Rest<T>(ref Utf8JsonReader reader, JsonCodec<T> item, T first)
    {
        // Not returned to the pool if an item cannot be read: that is rare, and an array with two owners would be worse.
        var buffer = ArrayPool<T>.Shared.Rent(16);
        buffer[0] = first;
        var count = 1;
        do
        {
            if (count == buffer.Length)
                Grow(ref buffer);
            buffer[count++] = item.Read(ref reader);
        }
        while (NextItem(ref reader, item));
        var items = buffer.AsSpan(0, count).ToArray();
        Return(buffer);
        return items;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Grow<T>([NotNull] ref T[] buffer)
    {
        var larger = ArrayPool<T>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        Return(buffer);
        buffer = larger;
    }

    private static void Return<T>(T[] buffer) =>
        ArrayPool<T>.Shared.Return(buffer, clearArray: RuntimeHelpers.IsReferenceOrContainsReferences<T>());
}
