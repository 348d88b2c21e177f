using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Gigstack.Runtime.Generated;

/// <summary>Finds the location of an error by reading the JSON again: reading does not track the path.</summary>
internal static class JsonFault
{
    /// <summary>Whether an exception says that JSON is malformed or does not fit its type.</summary>
    public static bool Is(Exception exception) =>
        exception is JsonException or InvalidOperationException or FormatException or OverflowException or ArgumentException;

    /// <summary>The location of an error in a whole document.</summary>
    public static JsonReadException Locate(ReadOnlySpan<byte> utf8, int skipped, Exception cause, ref Utf8JsonReader at)
    {
        var offset = cause switch
        {
            JsonReadException { Offset: >= 0 } known => known.Offset,
            JsonException { LineNumber: { } line, BytePositionInLine: { } position } => LineStart(utf8, line) + position,
            _ => at.TokenStartIndex,
        };
        var path = PathOf(new Utf8JsonReader(utf8), offset);
        var text = JsonFaultText.Of(cause, path);
        offset += skipped;
        return new JsonReadException(
            string.Create(CultureInfo.InvariantCulture, $"{text.What} Path: {text.Path}, byte {offset}."),
            path,
            offset,
            Position(cause, ref at),
            text.Inner);
    }

    /// <summary>
    /// The location of an error in a value that System.Text.Json reads through a codec. It knows the path to the value, and adds that and
    /// the line if the exception has no path. The path of a whole document is complete.
    /// </summary>
    public static JsonReadException Within(Utf8JsonReader start, ref Utf8JsonReader at, Exception cause)
    {
        var isWhole = start.CurrentDepth == 0;
        var offset = cause is JsonReadException { Offset: >= 0 } known ? known.Offset : at.TokenStartIndex;
        var path = PathOf(start, cause is JsonException { LineNumber: not null } ? long.MaxValue : offset, isStarted: true);
        var text = JsonFaultText.Of(cause, path);
        var position = Position(cause, ref at);
        return isWhole
            ? new JsonReadException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{text.What} Path: {text.Path} | LineNumber: {position?.Line} | BytePositionInLine: {position?.Byte}."),
                path,
                offset,
                position,
                text.Inner)
            : JsonReadException.Within(text.What, text.Path[1..], offset, text.Inner);
    }

    /// <summary>Where a reader is: the line and the bytes in it. It says so only in errors, so that one is provoked.</summary>
    private static (long Line, long Byte)? Position(Exception cause, ref Utf8JsonReader at)
    {
        if (cause is JsonException { LineNumber: { } line, BytePositionInLine: { } position })
            return (line, position);
        try
        {
            var probe = new Utf8JsonReader("!"u8, isFinalBlock: true, at.CurrentState);
            probe.Read();
        }
        catch (JsonException exception)
        {
            return (exception.LineNumber ?? 0, exception.BytePositionInLine ?? 0);
        }
        return null;
    }

    private static long LineStart(ReadOnlySpan<byte> utf8, long line)
    {
        var start = 0;
        for (; line > 0; line--)
        {
            var newLine = utf8[start..].IndexOf((byte)'\n');
            if (newLine < 0)
                break;
            start += newLine + 1;
        }
        return start;
    }

    /// <param name="reader">The reader, before the JSON or on its first token.</param>
    /// <param name="offset">Where the error is.</param>
    /// <param name="isStarted">Whether the reader is on the first token.</param>
    private static string PathOf(Utf8JsonReader reader, long offset, bool isStarted = false)
    {
        var levels = new List<Level>();
        var isInside = isStarted;
        try
        {
            while (isInside || reader.Read())
            {
                isInside = false;
                Enter(levels, ref reader);
                if (reader.TokenStartIndex >= offset)
                    break;
                if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                    levels.Add(new Level(reader.TokenType == JsonTokenType.StartArray));
            }
        }
        catch (JsonException)
        {
            // The error itself. The path so far is its location.
        }
        return Print(levels);
    }

    private static void Enter(List<Level> levels, ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                levels[^1].Name = JsonPaths.NameOf(ref reader);
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                levels.RemoveAt(levels.Count - 1);
                break;
            default:
                if (levels.Count > 0)
                    levels[^1].Index++;
                break;
        }
    }

    private static string Print(List<Level> levels)
    {
        var path = new StringBuilder("$");
        foreach (var level in levels)
        {
            if (level.IsArray && level.Index >= 0)
                path.Append(CultureInfo.InvariantCulture, $"[{level.Index}]");
            else if (level.Name is { } name && name.Length > 0 && name.All(static c => char.IsLetterOrDigit(c) || c is '_' or '-' or '$'))
                path.Append('.').Append(name);
            else if (level.Name is { } other)
                path.Append("['").Append(other.Replace("'", "\\'", StringComparison.Ordinal)).Append("']");
        }
        return path.ToString();
    }

    private sealed class Level(bool isArray)
    {
        public bool IsArray { get; } = isArray;

        public string? Name { get; set; }

        public int Index { get; set; } = -1;
    }
}
