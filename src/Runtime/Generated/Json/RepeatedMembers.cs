using System.Text;
using System.Text.Json;

namespace Gigstack.Runtime.Generated;

/// <summary>
/// A property occurs twice in one object, and the last time it is null. A generated reader can replace a value, but not take it back, so
/// the JSON is read again without the first one. No <see cref="JsonException"/>, so that no union tries another case.
/// </summary>
#pragma warning disable CA1032, CA1064 // it never leaves the library
internal sealed class RepeatedMemberException : Exception;
#pragma warning restore CA1032, CA1064

/// <summary>JSON in which the last of equal names counts, as in System.Text.Json.</summary>
internal static class RepeatedMembers
{
    private static readonly JsonReaderOptions s_asParsed =
        new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 1000 };

    /// <summary>Reads a value of System.Text.Json again.</summary>
    public static T Read<T>(ref Utf8JsonReader reader, JsonCodec<T> codec)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var again = new Utf8JsonReader(Last(Encoding.UTF8.GetBytes(document.RootElement.GetRawText()), s_asParsed), s_asParsed);
        again.Read();
        return codec.Read(ref again);
    }

    /// <summary>A copy with spaces in place of each member that a later one replaces. Offsets stay what they are.</summary>
    public static byte[] Last(ReadOnlySpan<byte> utf8, JsonReaderOptions options = default)
    {
        var json = utf8.ToArray();
        var reader = new Utf8JsonReader(utf8, options);
        var open = new Stack<Members>();
        try
        {
            while (reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.StartObject:
                        open.Push(new Members());
                        break;
                    case JsonTokenType.EndObject:
                        open.Pop();
                        break;
                    case JsonTokenType.PropertyName when open.Peek().Begin(Name(ref reader), reader.TokenStartIndex) is { } before:
                        json.AsSpan(before).Fill((byte)' ');
                        break;
                }
            }
        }
        catch (JsonException)
        {
            // It is thrown again when the copy is read.
        }

        return json;
    }

    private static string Name(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return Encoding.Latin1.GetString(reader.ValueSpan); // such a name is refused anyway
        }
    }

    /// <summary>The members of one object, from each name to the next one.</summary>
    private sealed class Members
    {
        private readonly Dictionary<string, Range> _places = new(StringComparer.Ordinal);
        private string? _name;
        private int _start;

        /// <summary>The place of the member that the new one replaces.</summary>
        public Range? Begin(string name, long start)
        {
            if (_name is not null)
                _places[_name] = _start..(int)start;
            (_name, _start) = (name, (int)start);
            return _places.Remove(name, out var before) ? before : null;
        }
    }
}
