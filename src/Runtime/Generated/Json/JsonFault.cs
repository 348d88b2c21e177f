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

    public static JsonReadException Locate(ReadOnlySpan<byte> utf8, int skipped, Exception cause, long tokenStart)
    {
        var offset = cause switch
        {
            JsonReadException { Offset: >= 0 } known => known.Offset,
            JsonException { LineNumber: { } line, BytePositionInLine: { } position } => LineStart(utf8, line) + position,
            _ => tokenStart,
        };
        var path = PathOf(utf8, offset);
        var message = Shorten(cause.Message);
        var isQuoting = cause is not JsonReadException;
        // What the message quotes and the path share the 64 characters; each may have the half.
        var shown = JsonPaths.End(path, Math.Max(Excerpt.Most - (isQuoting ? Excerpt.QuotedIn(message) : 0), Excerpt.Most / 2));
        var what = isQuoting ? Excerpt.OfMessage(message, Excerpt.Most - shown.Length) : message;
        var inner = cause is JsonReadException ? cause.InnerException : cause;
        offset += skipped;
        return new JsonReadException(
            string.Create(CultureInfo.InvariantCulture, $"{what} Path: {shown}, byte {offset}."),
            path,
            offset,
            ReferenceEquals(what, message) ? inner : null); // an inner exception is logged, too, and cannot be cut
    }

    // System.Text.Json appends line and position; path and offset are appended instead.
    private static string Shorten(string message)
    {
        foreach (var mark in (ReadOnlySpan<string>)[" Path:", " LineNumber:"])
        {
            var at = message.IndexOf(mark, StringComparison.Ordinal);
            if (at > 0)
                message = message[..at];
        }
        return message;
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

    private static string PathOf(ReadOnlySpan<byte> utf8, long offset)
    {
        var levels = new List<Level>();
        var reader = new Utf8JsonReader(utf8);
        try
        {
            while (reader.Read())
            {
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
