using System.ComponentModel;
using System.Text;
using System.Text.Json;

namespace Gigstack.Runtime.Generated;

/// <summary>
/// A value as its codec writes it: a string, a list or an object. A style determines how it is sent. Only a codec makes one, so that no
/// value is sent as its <c>ToString</c>.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ParameterValue
{
    private readonly ReadOnlyMemory<byte> _json;

    private ParameterValue(ReadOnlyMemory<byte> json) => _json = json;

    /// <summary>The value of a scalar; null for a list, an object and JSON null.</summary>
    internal string? Text { get; private init; }

    /// <summary>The items of a list; null for any other value.</summary>
    internal List<ParameterValue>? Items { get; private init; }

    /// <summary>The members of an object; null for any other value.</summary>
    internal List<KeyValuePair<string, ParameterValue>>? Members { get; private init; }

    internal bool IsNull => Text is null && Items is null && Members is null;

    /// <summary>The value in one string: a scalar itself, anything else as JSON.</summary>
    internal string Single => Text ?? Encoding.UTF8.GetString(_json.Span);

    /// <summary>Writes a value.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="codec">Its codec.</param>
    /// <returns>What the codec writes; null for JSON null, which no style can express.</returns>
    public static ParameterValue? Of<T>(T value, JsonCodec<T> codec)
    {
        ReadOnlyMemory<byte> json = JsonText.WriteBytes(value, codec);
        var reader = new Utf8JsonReader(json.Span, new JsonReaderOptions { MaxDepth = 1000 });
        reader.Read();
        var read = Read(ref reader, json);
        return read.IsNull ? null : read;
    }

    private static ParameterValue Read(ref Utf8JsonReader reader, ReadOnlyMemory<byte> json)
    {
        var start = (int)reader.TokenStartIndex;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var members = new List<KeyValuePair<string, ParameterValue>>();
                while (reader.Read() && reader.TokenType is not JsonTokenType.EndObject)
                {
                    var name = reader.GetString()!;
                    reader.Read();
                    members.Add(new(name, Read(ref reader, json)));
                }

                return new(json[start..(int)reader.BytesConsumed]) { Members = members };
            case JsonTokenType.StartArray:
                var items = new List<ParameterValue>();
                while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
                    items.Add(Read(ref reader, json));
                return new(json[start..(int)reader.BytesConsumed]) { Items = items };
            case JsonTokenType.String:
                return new(default) { Text = reader.GetString() };
            case JsonTokenType.Null:
                return new(default);
            default:
                return new(default) { Text = Encoding.UTF8.GetString(reader.ValueSpan) };
        }
    }
}
