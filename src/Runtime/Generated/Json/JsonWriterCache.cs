using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Gigstack.Runtime.Generated;

/// <summary>One writer and buffer per thread. Rented, not shared: a codec that writes JSON inside JSON gets its own.</summary>
#pragma warning disable CA1001 // Utf8JsonWriter.Dispose only flushes, and the cache lives as long as its thread
internal sealed class JsonWriterCache
#pragma warning restore CA1001
{
    // A large body must not stay in memory for the life of the thread.
    private const int MaxKept = 256 * 1024;

    [ThreadStatic]
    private static JsonWriterCache? s_cached;

    // Bodies are sent as application/json, not embedded in HTML: only what JSON requires is escaped.
    private static readonly JsonWriterOptions s_options =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly ArrayBufferWriter<byte> _buffer = new(1024);
    private readonly Utf8JsonWriter _writer;

    private JsonWriterCache() => _writer = new Utf8JsonWriter(_buffer, s_options);

    public ReadOnlySpan<byte> Written => _buffer.WrittenSpan;

    public static JsonWriterCache Rent()
    {
        var cache = s_cached ?? new JsonWriterCache();
        s_cached = null;
        return cache;
    }

    public static void Return(JsonWriterCache cache)
    {
        if (cache._buffer.Capacity > MaxKept)
            return;
        cache._buffer.ResetWrittenCount();
        s_cached = cache;
    }

    public void Write<T>(T value, JsonCodec<T> codec) => Write(_buffer, value, codec);

    public void Write<T>(IBufferWriter<byte> destination, T value, JsonCodec<T> codec)
    {
        _writer.Reset(destination);
        try
        {
            codec.Write(_writer, value);
        }
        catch (Exception exception) when (JsonWriteFault.Is(exception))
        {
            if (JsonWriteFault.Locate(exception, value, codec) is { } located)
                throw located;
            throw;
        }
        _writer.Flush();
        _writer.Reset(_buffer);
    }
}
