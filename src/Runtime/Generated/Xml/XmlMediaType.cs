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

/// <content>XML as the request body.</content>
public sealed partial class ApiRequest
{
    /// <summary>Sets an XML request body.</summary>
    /// <typeparam name="T">The type of the body.</typeparam>
    /// <param name="body">The body.</param>
    /// <param name="codec">Its codec.</param>
    /// <param name="element">Its root element.</param>
    /// <param name="contentType">The media type, with its parameters.</param>
    /// <returns>The request.</returns>
    /// <exception cref="ArgumentException">
    /// The media type is invalid, its charset is unknown, or a string has a character that XML cannot contain.
    /// </exception>
    public ApiRequest Xml<T>(T body, JsonCodec<T> codec, XmlElementShape element, string contentType)
    {
        var bytes = XmlMediaType.Encode(body, codec, element, ref contentType);
        Body = new BytesBody(bytes, contentType);
        return this;
    }
}

/// <content>XML in a part.</content>
public sealed partial class MultipartBody
{
    /// <summary>Adds a value as XML; null for none.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The name of the part.</param>
    /// <param name="value">The value.</param>
    /// <param name="codec">Its codec.</param>
    /// <param name="element">Its root element.</param>
    /// <param name="contentType">The media type.</param>
    /// <param name="headers">The other headers of the part; null for none.</param>
    /// <returns>The form.</returns>
    /// <exception cref="ArgumentException">
    /// The name is empty, the media type is invalid, or a string has a character that XML cannot contain.
    /// </exception>
    public MultipartBody Xml<T>(
        string name, T value, JsonCodec<T> codec, XmlElementShape element, string contentType, MultipartHeaders? headers = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (value is not null)
            _parts.Add(MultipartPart.Of(name, XmlMediaType.Encode(value, codec, element, ref contentType), contentType, headers));
        return this;
    }
}
