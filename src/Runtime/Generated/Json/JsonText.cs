using System.Buffers;
using System.ComponentModel;
using System.Text;
using System.Text.Json;

namespace Gigstack.Runtime.Generated;

/// <summary>Reads and writes JSON through codecs.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonText
{
    private static ReadOnlySpan<byte> s_bom => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads JSON in UTF-8. A byte order mark is skipped.</summary>
    /// <typeparam name="T">The type to read.</typeparam>
    /// <param name="utf8">The JSON in UTF-8.</param>
    /// <param name="codec">The codec of the type.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonReadException">
    /// The JSON is malformed, deeper than 64 levels, or does not fit the type. The exception has path and offset.
    /// </exception>
    public static T Read<T>(ReadOnlySpan<byte> utf8, JsonCodec<T> codec)
    {
        ArgumentNullException.ThrowIfNull(codec);
        var skipped = utf8.StartsWith(s_bom) ? s_bom.Length : 0;
        var reader = new Utf8JsonReader(utf8[skipped..]);
        try
        {
            reader.Read();
            if (reader.TokenType == JsonTokenType.Null && !codec.AcceptsNull)
                throw JsonReadException.Unexpected(ref reader, "a value");
            var value = codec.Read(ref reader);
            reader.Read();
            return value;
        }
        catch (Exception exception) when (JsonFault.Is(exception))
        {
            throw JsonFault.Locate(utf8[skipped..], skipped, exception, ref reader);
        }
        catch (RepeatedMemberException)
        {
            reader = new Utf8JsonReader(utf8);
            UnexpectedJson.Forget(ref reader);
            return Read(RepeatedMembers.Last(utf8[skipped..]), codec);
        }
    }

    /// <summary>Reads JSON, and notes how it departs from the type.</summary>
    /// <param name="utf8">The JSON in UTF-8.</param>
    /// <param name="codec">The codec of the type.</param>
    /// <param name="reading">Takes the notes; null for none.</param>
    internal static T Read<T>(ReadOnlySpan<byte> utf8, JsonCodec<T> codec, JsonReading? reading)
    {
        if (reading is null)
            return Read(utf8, codec);
        var before = JsonReading.Swap(reading);
        try
        {
            return Read(utf8, codec);
        }
        finally
        {
            JsonReading.Swap(before);
        }
    }

    internal static ReadOnlySpan<byte> WithoutBom(ReadOnlySpan<byte> utf8) => utf8.StartsWith(s_bom) ? utf8[s_bom.Length..] : utf8;

    /// <summary>Reads JSON.</summary>
    /// <typeparam name="T">The type to read.</typeparam>
    /// <param name="json">The JSON.</param>
    /// <param name="codec">The codec of the type.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonReadException">
    /// The JSON is malformed, deeper than 64 levels, or does not fit the type. The exception has path and offset (in UTF-8).
    /// </exception>
    public static T Read<T>(string json, JsonCodec<T> codec)
    {
        ArgumentNullException.ThrowIfNull(json);
        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(json.Length));
        try
        {
            return Read(buffer.AsSpan(0, Encoding.UTF8.GetBytes(json, buffer)), codec);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Writes JSON in UTF-8.</summary>
    /// <typeparam name="T">The type to write.</typeparam>
    /// <param name="destination">Takes the bytes.</param>
    /// <param name="value">The value.</param>
    /// <param name="codec">The codec of the type.</param>
    public static void Write<T>(IBufferWriter<byte> destination, T value, JsonCodec<T> codec)
    {
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentNullException.ThrowIfNull(codec);
        var cache = JsonWriterCache.Rent();
        cache.Write(destination, value, codec);
        JsonWriterCache.Return(cache);
    }

    /// <summary>Writes JSON in UTF-8.</summary>
    internal static byte[] WriteBytes<T>(T value, JsonCodec<T> codec)
    {
        ArgumentNullException.ThrowIfNull(codec);
        var cache = JsonWriterCache.Rent();
        cache.Write(value, codec);
        var bytes = cache.Written.ToArray();
        JsonWriterCache.Return(cache);
        return bytes;
    }

    /// <summary>Writes JSON.</summary>
    /// <typeparam name="T">The type to write.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="codec">The codec of the type.</param>
    /// <returns>The string.</returns>
    public static string WriteString<T>(T value, JsonCodec<T> codec)
    {
        ArgumentNullException.ThrowIfNull(codec);
        var cache = JsonWriterCache.Rent();
        cache.Write(value, codec);
        var text = Encoding.UTF8.GetString(cache.Written);
        JsonWriterCache.Return(cache);
        return text;
    }
}
