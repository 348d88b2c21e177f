using System.Text;
using System.Text.Unicode;

namespace Gigstack.Runtime.Generated;

/// <summary>JSON in another charset than UTF-8. RFC 8259 knows none, but some servers send one.</summary>
internal static class JsonCharset
{
    /// <summary>The JSON of a response in UTF-8; null if it is UTF-8 already, no JSON, or of an unknown charset.</summary>
    /// <exception cref="JsonReadException">The body is not valid in the charset.</exception>
    public static byte[]? ToUtf8(RawResponse response)
    {
        var body = response.Body.Span;
        var type = response.ContentType;
        var isNamed = type?.Contains("charset", StringComparison.OrdinalIgnoreCase) == true;

        // This is all that it costs where JSON is UTF-8, as it must be.
        var isOther = isNamed && !type!.Contains("utf-8", StringComparison.OrdinalIgnoreCase);
        if (body.IsEmpty || (response.IsSuccess && !isOther && !StartsLikeUtf16(body)))
            return null;
        if (type?.Contains("json", StringComparison.OrdinalIgnoreCase) == false)
            return null;

        // An error without a charset that is no UTF-8 comes from an old server or proxy, whose message is wanted nevertheless.
        return ToUtf8(body, isNamed ? MediaType.Charset(type) : response.IsSuccess || Utf8.IsValid(body) ? null : "iso-8859-1");
    }

    /// <summary>The body in UTF-8; null if it is UTF-8 already, or if the charset is unknown.</summary>
    /// <param name="body">The body.</param>
    /// <param name="charset">The charset of the media type; null if it has none.</param>
    /// <exception cref="JsonReadException">The body is not valid in the charset.</exception>
    public static byte[]? ToUtf8(ReadOnlySpan<byte> body, string? charset)
    {
        if (EncodingOf(body, charset)?.Clone() is not Encoding encoding)
            return null;
        encoding.DecoderFallback = DecoderFallback.ExceptionFallback;
        try
        {
            return Encoding.UTF8.GetBytes(encoding.GetString(body));
        }
        catch (DecoderFallbackException)
        {
            throw new JsonReadException($"The body has bytes that are not valid in the charset {encoding.WebName}.");
        }
    }

    /// <summary>
    /// The encoding of a body that is not UTF-8. A charset of one byte for each character is often wrong, and other text than UTF-8 is
    /// hardly ever valid UTF-8.
    /// </summary>
    private static Encoding? EncodingOf(ReadOnlySpan<byte> body, string? charset)
    {
        if (StartsLikeUtf16(body))
            return Utf16(body);
        var encoding = charset?.Trim('"') is { Length: > 0 } name && !IsUtf8(name) ? MediaType.EncodingOf(name) : null;
        return encoding is null or UTF8Encoding or UnicodeEncoding or UTF32Encoding || (encoding.IsSingleByte && Utf8.IsValid(body))
            ? null
            : encoding;
    }

    /// <summary>The first character of JSON is ASCII, so that a zero beside it, or a byte order mark, tells.</summary>
    private static bool StartsLikeUtf16(ReadOnlySpan<byte> body) =>
        body is [0, _, ..] or [_, 0, ..] or [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..];

    private static Encoding Utf16(ReadOnlySpan<byte> body) => body switch
    {
        [0, 0, ..] => new UTF32Encoding(bigEndian: true, byteOrderMark: true),
        [0xFF, 0xFE, 0, 0, ..] or [_, 0, 0, 0, ..] => new UTF32Encoding(bigEndian: false, byteOrderMark: true),
        [0xFE, 0xFF, ..] or [0, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
        _ => new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
    };

    private static bool IsUtf8(string charset) =>
        charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || charset.Equals("utf8", StringComparison.OrdinalIgnoreCase);
}
