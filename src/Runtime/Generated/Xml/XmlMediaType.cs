using System.Text;
using System.Text.Json;
using System.Xml;

namespace Gigstack.Runtime.Generated;

/// <summary><c>application/xml</c> and its variants: any type that has a codec and a table of its nodes.</summary>
internal static class XmlMediaType
{
    /// <summary>Encodes a value in the charset of the media type; UTF-8 if there is none, which is added to text/* types.</summary>
    /// <exception cref="ArgumentNullException">The body is null, and the codec does not accept null.</exception>
    /// <exception cref="ArgumentException">
    /// The media type is invalid, its charset is unknown, or a string has a character that XML cannot contain.
    /// </exception>
    public static byte[] Encode<T>(T body, JsonCodec<T> codec, XmlElementShape element, ref string contentType)
    {
        ArgumentNullException.ThrowIfNull(codec);
        ArgumentNullException.ThrowIfNull(element);
        if (body is null && !codec.AcceptsNull)
            throw new ArgumentNullException(nameof(body));
        var encoding = EncodingOf(ref contentType);
        using var json = JsonDocument.Parse(JsonText.WriteBytes(body, codec), new JsonDocumentOptions { MaxDepth = 1000 });
        var stream = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = encoding, NewLineHandling = NewLineHandling.Entitize };
        try
        {
            using (var xml = XmlWriter.Create(stream, settings))
                JsonToXml.Write(xml, json.RootElement, element, "");
            return stream.ToArray();
        }
        catch (ArgumentException)
        {
            // The exception names the character, and would quote half of a surrogate pair.
            throw new ArgumentException("A string has a character that XML cannot contain.", nameof(body));
        }
    }

    private static Encoding EncodingOf(ref string contentType)
    {
        if (MediaType.Charset(MediaType.Checked(contentType, nameof(contentType))) is { } charset)
        {
            var encoding = MediaType.EncodingOf(charset)
                ?? throw new ArgumentException($"The charset \"{charset}\" is unknown.", nameof(contentType));
            return encoding is UTF8Encoding ? new UTF8Encoding(false) : encoding;
        }

        if (contentType.StartsWith("text/", StringComparison.OrdinalIgnoreCase))
            contentType += "; charset=utf-8";
        return new UTF8Encoding(false);
    }
}
