namespace Gigstack.Runtime.Generated;

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
