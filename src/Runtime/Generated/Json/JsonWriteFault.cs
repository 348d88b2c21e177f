using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Gigstack.Runtime.Generated;

/// <summary>Finds the property whose value cannot be written, by writing the value again: writing does not track the path.</summary>
internal static class JsonWriteFault
{
    private const string Mark = " Path: $";

    /// <summary>Whether an exception can be about the value that is written.</summary>
    public static bool Is(Exception exception) => exception is InvalidOperationException or ArgumentException
        && !exception.Message.Contains(Mark, StringComparison.Ordinal);

    /// <summary>The same kind of exception, whose message has the path; null if it is about the whole value.</summary>
    public static Exception? Locate<T>(Exception cause, T value, JsonCodec<T> codec)
    {
        var path = Path(value, codec);
        if (path == "$")
            return null;
        var message = $"{cause.Message}{Mark}{path[1..]}.";
        return cause is ArgumentException ? new ArgumentException(message, cause) : new InvalidOperationException(message, cause);
    }

    private static string Path<T>(T value, JsonCodec<T> codec)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true });
        try
        {
            codec.Write(writer, value);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            // The same one, at the same place.
        }
        writer.Flush();
        // What follows a number says that it has ended.
        buffer.Write(" "u8);
        return End(buffer.WrittenSpan);
    }

    /// <summary>Where JSON ends that is not complete.</summary>
    private static string End(ReadOnlySpan<byte> json)
    {
        var open = new Stack<Level>();
        var reader = new Utf8JsonReader(json, isFinalBlock: false, state: default);
        try
        {
            while (reader.Read())
                Enter(open, ref reader);
        }
        catch (JsonException)
        {
            // It ends in a token that is not complete.
        }
        var path = new StringBuilder("$");
        foreach (var level in open.Reverse())
        {
            if (level.IsArray)
                path.Append(CultureInfo.InvariantCulture, $"[{level.Index}]");
            else if (level.Name is { } name)
                path.Append(JsonPaths.Step(name));
        }
        return path.ToString();
    }

    private static void Enter(Stack<Level> open, ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                open.Peek().Name = JsonPaths.NameOf(ref reader);
                return;
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                open.Push(new Level(reader.TokenType == JsonTokenType.StartArray));
                return;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                open.Pop();
                break;
        }
        // A value is complete: what cannot be written comes after it.
        if (open.TryPeek(out var level))
        {
            level.Index++;
            level.Name = null;
        }
    }

    private sealed class Level(bool isArray)
    {
        public bool IsArray { get; } = isArray;

        public string? Name { get; set; }

        public int Index { get; set; }
    }
}
