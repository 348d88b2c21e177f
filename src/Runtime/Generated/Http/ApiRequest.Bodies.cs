namespace Gigstack.Runtime.Generated;

/// <content>Bodies other than JSON.</content>
public sealed partial class ApiRequest
{
    private string _accept = "application/json";

    /// <summary>The media types that the answer may have, for the Accept header. A header of that name that the request brings itself wins.</summary>
    /// <value>Default <c>application/json</c>.</value>
    /// <exception cref="ArgumentException">It is empty or holds a line break, control or non-ASCII character.</exception>
    public string Accept
    {
        get => _accept;
        set
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(value);
            if (value.AsSpan().IndexOfAnyExceptInRange(' ', '~') >= 0)
                throw new ArgumentException("The value of header Accept holds a line break, control or non-ASCII character.", nameof(value));
            _accept = value;
        }
    }

    /// <summary>Gives the request a text body.</summary>
    /// <param name="body">The text.</param>
    /// <param name="contentType">The media type; the text is encoded in its charset. Without one it is UTF-8, and <c>text/*</c> types say so.</param>
    /// <returns>The request itself.</returns>
    /// <exception cref="ArgumentException">The media type is none, its charset is unknown, or lacks a character of the text.</exception>
    public ApiRequest Text(string body, string contentType)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(contentType);
        byte[] bytes = MediaType.Encode(body, ref contentType, nameof(contentType));
        Body = new BytesBody(bytes, contentType);
        return this;
    }

    /// <summary>Gives the request a file as its body.</summary>
    /// <param name="body">The file.</param>
    /// <param name="contentType">The media type of the document; the file's own counts when it is a range such as <c>image/*</c>.</param>
    /// <returns>The request itself.</returns>
    /// <exception cref="ArgumentException">The media type is none.</exception>
    public ApiRequest Binary(ApiFile body, string contentType)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(contentType);
        Body = new FileBody(body, MediaType.OfFile(body.ContentType, contentType, nameof(contentType)));
        return this;
    }

    /// <summary>Gives the request a form as its body, <c>application/x-www-form-urlencoded</c>.</summary>
    /// <param name="body">The form as it is now; later changes have no effect.</param>
    /// <returns>The request itself.</returns>
    public ApiRequest Form(FormBody body)
    {
        ArgumentNullException.ThrowIfNull(body);
        Body = body.ToBody();
        return this;
    }

    /// <summary>Gives the request a form with files as its body, <c>multipart/form-data</c>.</summary>
    /// <param name="body">The form as it is now; later changes have no effect.</param>
    /// <returns>The request itself.</returns>
    public ApiRequest Multipart(MultipartBody body)
    {
        ArgumentNullException.ThrowIfNull(body);
        Body = body.ToBody();
        return this;
    }
}
