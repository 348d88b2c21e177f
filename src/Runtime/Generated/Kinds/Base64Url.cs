#pragma warning disable CA1815 // JsonObjectReader is a cursor that is never compared
#pragma warning disable CA1822 // generated code calls them on its local, which is shorter

using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;

// Everything that generated code calls for bytes in the alphabet for URLs (RFC 4648, section 5).
namespace Gigstack.Runtime.Generated;

public static partial class JsonRead
{
    /// <summary>Reads Base64 in the alphabet for URLs, with or without padding. The other alphabet is accepted.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The bytes.</returns>
    public static byte[] Base64Url(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && Base64UrlText.TryParse(reader.GetString()!, out var value)
            ? Base64Bits.Checked(ref reader, value)
            : throw Malformed(ref reader, "Base64 for URLs");
}

public static partial class JsonCodecs
{
    /// <summary>Bytes as Base64 in the alphabet for URLs, written without padding.</summary>
    public static readonly JsonCodec<byte[]> Base64Url = new PrimitiveCodec<byte[]>(
        JsonRead.Base64Url, static (writer, value) => writer.WriteStringValue(Base64UrlText.Format(value)));
}

public static partial class JsonPeek
{
    /// <summary>Whether the value is a string that is Base64 in the alphabet for URLs.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <returns>True if it is.</returns>
    public static bool IsBase64Url(Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && Base64UrlText.TryParse(reader.GetString()!, out _);

    /// <summary>Whether the value is a string that is Base64 in the alphabet for URLs and is written unchanged: without padding.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <returns>True if it is.</returns>
    public static bool IsExactBase64Url(Utf8JsonReader reader) => IsBase64Url(reader) && IsWritten(ref reader, JsonCodecs.Base64Url);
}

public partial struct JsonObjectReader
{
    /// <summary>Reads Base64 in the alphabet for URLs.</summary>
    /// <param name="reader">The reader.</param>
    /// <returns>The value.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly byte[] Base64Url(ref Utf8JsonReader reader) => JsonRead.Base64Url(ref reader);
}

public static partial class WireFormat
{
    /// <summary>Base64 in the alphabet for URLs, without padding.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The string.</returns>
    public static string Base64Url(byte[] value) => Base64UrlText.Format(value);
}

public static partial class HeaderParsers
{
    /// <summary>Bytes in Base64 in the alphabet for URLs.</summary>
    public static HeaderParser<byte[]> Base64Url { get; } = static (string text, [MaybeNullWhen(false)] out byte[] value) =>
        Base64UrlText.TryParse(text, out value);
}
