using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace Gigstack.Runtime.Generated;

/// <content>Composite values, and those of generated types.</content>
public static partial class HeaderParsers
{
    /// <summary>
    /// A list, simple style. Fails if one item cannot be read. A quoted string is one item and keeps its quotation marks.
    /// </summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="item">Reads an item.</param>
    /// <param name="separator">The separator of the items.</param>
    /// <returns>The parser.</returns>
    public static HeaderParser<IReadOnlyList<T>> List<T>(HeaderParser<T> item, char separator = ',') =>
        (string text, [MaybeNullWhen(false)] out IReadOnlyList<T> value) =>
    {
        var items = new List<T>();
        value = items;
        foreach (var part in HeaderField.Items(text, separator))
        {
            if (item(part, out var read))
                items.Add(read);
            else
                return false;
        }

        return true;
    };

    /// <summary>Entries under any names, simple style.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="entry">Reads a value.</param>
    /// <param name="explode">Whether they are written as <c>name=value</c>, or as alternating names and values.</param>
    /// <returns>The parser.</returns>
    public static HeaderParser<IReadOnlyDictionary<string, T>> Map<T>(HeaderParser<T> entry, bool explode) =>
        (string text, [MaybeNullWhen(false)] out IReadOnlyDictionary<string, T> value) =>
    {
        var entries = new Dictionary<string, T>();
        value = entries;
        if (Members(text, explode) is not { } members)
            return false;
        foreach ((var name, var part) in members)
        {
            if (entry(part, out var read))
                entries[name] = read;
            else
                return false;
        }

        return true;
    };

    /// <summary>An object, simple style.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="codec">The codec of the type.</param>
    /// <param name="explode">Whether it is written as <c>name=value</c>, or as alternating names and values.</param>
    /// <param name="bare">The names of the members that are numbers or booleans.</param>
    /// <returns>The parser.</returns>
    public static HeaderParser<T> Object<T>(JsonCodec<T> codec, bool explode, params string[] bare) =>
        (string text, [MaybeNullWhen(false)] out T value) =>
    {
        value = default;
        if (Members(text, explode) is not { } members)
            return false;
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            foreach ((var name, var part) in members)
            {
                writer.WritePropertyName(name);
                if (!bare.Contains(name))
                    writer.WriteStringValue(part);
                else if (IsBare(part))
                    writer.WriteRawValue(part);
                else
                    return false;
            }
            writer.WriteEndObject();
        }
        return TryRead(json.WrittenSpan, codec, out value);
    };

    /// <summary>A value of an enum.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="codec">The codec of the type.</param>
    /// <returns>The parser.</returns>
    public static HeaderParser<T> Enum<T>(JsonCodec<T> codec) =>
        (string text, [MaybeNullWhen(false)] out T value) => TryRead(Quoted(text), codec, out value);

    /// <summary>One of several types: a number or a boolean if the value is one and the union has it, otherwise a string.</summary>
    /// <typeparam name="T">The union.</typeparam>
    /// <param name="codec">The codec of the union.</param>
    /// <returns>The parser.</returns>
    public static HeaderParser<T> Union<T>(JsonCodec<T> codec) => (string text, [MaybeNullWhen(false)] out T value) =>
        (IsBare(text) && TryRead(Encoding.UTF8.GetBytes(text), codec, out value)) || TryRead(Quoted(text), codec, out value);

    /// <summary>JSON in UTF-8, which HTTP decoded as ISO 8859-1.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="codec">The codec of the type.</param>
    /// <returns>The parser.</returns>
    public static HeaderParser<T> Json<T>(JsonCodec<T> codec) => (string text, [MaybeNullWhen(false)] out T value) =>
        (text.AsSpan().IndexOfAnyExceptInRange('\0', '\u00ff') < 0 && TryRead(Encoding.Latin1.GetBytes(text), codec, out value))
        || TryRead(Encoding.UTF8.GetBytes(text), codec, out value);

    private static bool TryRead<T>(ReadOnlySpan<byte> json, JsonCodec<T> codec, [MaybeNullWhen(false)] out T value)
    {
        try
        {
            value = JsonText.Read(json, codec);
            return true;
        }
        catch (JsonReadException)
        {
            value = default;
            return false;
        }
    }

    private static byte[] Quoted(string text) => JsonText.WriteBytes(text, JsonCodecs.String);

    /// <summary>Whether a string is a JSON number or boolean.</summary>
    private static bool IsBare(string text)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
        try
        {
            return reader.Read() && reader.TokenType is JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False && !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static List<KeyValuePair<string, string>>? Members(string text, bool explode)
    {
        var items = HeaderField.Items(text, ',');
        var members = new List<KeyValuePair<string, string>>();
        if (!explode && items.Count % 2 != 0)
            return null;
        for (var i = 0; i < items.Count; i += explode ? 1 : 2)
        {
            if (!explode)
                members.Add(new(items[i], items[i + 1]));
            else if (items[i].IndexOf('=', StringComparison.Ordinal) is >= 0 and int equals)
                members.Add(new(items[i][..equals].TrimEnd(' ', '\t'), items[i][(equals + 1)..].TrimStart(' ', '\t')));
            else
                return null;
        }
        return members;
    }
}
