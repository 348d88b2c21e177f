using System.Text.Json;
using Microsoft.CodeAnalysis.Text;

namespace Gigstack.Generator.Document;

/// <summary>
/// The positions of values in a JSON file. Each object or array on the path is scanned once, a few levels deep; anything deeper is skipped.
/// The first finding in a large file costs one or two scans, and the next ones almost nothing.
/// </summary>
internal sealed class JsonPositions(DocumentText text) : IPositions
{
    /// <summary>The depth of components and operations.</summary>
    private const int LevelsPerScan = 3;

    private readonly Utf8Text _text = new(text);
    private readonly Dictionary<long, Dictionary<string, Entry>> _scanned = [];

    public TextSpan Find(IReadOnlyList<string> path, bool value)
    {
        var entry = Root();
        foreach (var segment in path)
        {
            if (!Children(entry).TryGetValue(segment, out var child))
            {
                break;
            }

            entry = child;
        }

        // Of a container, only the first character is underlined.
        var end = entry.IsContainer ? entry.Start + 1 : entry.End;
        return value || entry.KeyStart < 0 ? _text.Span(entry.Start, end) : _text.Span(entry.KeyStart, entry.KeyEnd);
    }

    private static Utf8JsonReader Reader(byte[] bytes, long start)
    {
        var options = new JsonReaderOptions
        {
            AllowTrailingCommas = true,
            CommentHandling = JsonCommentHandling.Skip,
            MaxDepth = ReadLimits.Depth + 2,
        };
        var reader = new Utf8JsonReader(new System.ReadOnlySpan<byte>(bytes, (int)start, bytes.Length - (int)start), options);
        reader.Read();
        return reader;
    }

    private Entry Root()
    {
        var reader = Reader(_text.Bytes, 0);
        var isContainer = reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray;
        return new Entry(-1, -1, reader.TokenStartIndex, reader.BytesConsumed, isContainer);
    }

    private Dictionary<string, Entry> Children(Entry parent)
    {
        if (_scanned.TryGetValue(parent.Start, out var known))
        {
            return known;
        }

        if (!parent.IsContainer)
        {
            return [];
        }

        var reader = Reader(_text.Bytes, parent.Start);
        return Scan(ref reader, parent.Start, parent.Start, LevelsPerScan);
    }

    /// <summary>Scans the container at the reader's position, for a number of levels.</summary>
    private Dictionary<string, Entry> Scan(ref Utf8JsonReader reader, long origin, long parent, int levels)
    {
        var children = new Dictionary<string, Entry>();
        _scanned[parent] = children;
        while (reader.Read() && reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray))
        {
            var segment = JsonPointer.Segment(children.Count);
            var (keyStart, keyEnd) = (-1L, -1L);
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                segment = reader.GetString()!;
                (keyStart, keyEnd) = (origin + reader.TokenStartIndex, origin + KeyEnd(reader));
                reader.Read();
            }

            var start = origin + reader.TokenStartIndex;
            var isContainer = reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray;
            if (isContainer && levels > 1)
            {
                Scan(ref reader, origin, start, levels - 1);
            }
            else
            {
                reader.Skip();
            }

            children[segment] = new Entry(keyStart, keyEnd, start, origin + reader.BytesConsumed, isContainer);
        }

        return children;
    }

    /// <summary>The end of the closing quote. <c>BytesConsumed</c> includes the colon.</summary>
    private static long KeyEnd(in Utf8JsonReader reader) => reader.TokenStartIndex + reader.ValueSpan.Length + 2;

    private readonly record struct Entry(long KeyStart, long KeyEnd, long Start, long End, bool IsContainer);
}
