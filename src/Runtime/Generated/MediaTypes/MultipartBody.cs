using System.ComponentModel;

namespace Gigstack.Runtime.Generated;

/// <summary>The parts of a <c>multipart/form-data</c> body, in the order they are added.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class MultipartBody
{
    private readonly List<MultipartPart> _parts = [];

    /// <summary>Adds a string; null for none.</summary>
    /// <param name="name">The name of the part.</param>
    /// <param name="value">The string.</param>
    /// <param name="contentType">
    /// The media type; null for plain text without a Content-Type. The string is encoded in the charset; UTF-8 if there is none.
    /// </param>
    /// <param name="headers">The other headers of the part; null for none.</param>
    /// <returns>The form.</returns>
    /// <exception cref="ArgumentException">The name is empty, or the media type is invalid.</exception>
    public MultipartBody Text(string name, string? value, string? contentType = null, MultipartHeaders? headers = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (value is null)
            return this;
        var bytes = contentType is null
            ? System.Text.Encoding.UTF8.GetBytes(value)
            : MediaType.Encode(value, ref contentType, nameof(contentType));
        _parts.Add(MultipartPart.Of(name, bytes, contentType, headers));
        return this;
    }

    /// <summary>Adds a part for each string; null for none.</summary>
    /// <param name="name">The name of the parts.</param>
    /// <param name="values">The strings.</param>
    /// <param name="contentType">The media type of each; null for plain text without a Content-Type.</param>
    /// <param name="headers">The other headers of each part; null for none.</param>
    /// <returns>The form.</returns>
    /// <exception cref="ArgumentException">The name is empty, or the media type is invalid.</exception>
    public MultipartBody Texts(string name, IEnumerable<string>? values, string? contentType = null, MultipartHeaders? headers = null)
    {
        foreach (var value in values ?? [])
            Text(name, value, contentType, headers);
        return this;
    }

    /// <summary>Adds a list as one part; null or empty for none.</summary>
    /// <param name="name">The name of the part.</param>
    /// <param name="values">The strings.</param>
    /// <param name="style">Form, or delimited by spaces, pipes or tabs.</param>
    /// <param name="contentType">The media type; null for none.</param>
    /// <param name="headers">The other headers of the part; null for none.</param>
    /// <returns>The form.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public MultipartBody Joined(
        string name,
        IEnumerable<string>? values,
        ParameterStyle style,
        string? contentType = null,
        MultipartHeaders? headers = null) =>
        Text(name, DelimitedText.Plain(values, DelimitedText.Delimiter(style)), contentType, headers);

    /// <summary>Adds a value as JSON; null for none.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The name of the part.</param>
    /// <param name="value">The value.</param>
    /// <param name="codec">Its codec.</param>
    /// <param name="contentType">The media type.</param>
    /// <param name="headers">The other headers of the part; null for none.</param>
    /// <returns>The form.</returns>
    /// <exception cref="ArgumentException">The name is empty, or the media type has a control or non-ASCII character.</exception>
    public MultipartBody Json<T>(
        string name,
        T value,
        JsonCodec<T> codec,
        string contentType = "application/json",
        MultipartHeaders? headers = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(codec);
        HeaderField.Check("Content-Type", contentType);
        if (value is not null)
            _parts.Add(MultipartPart.Of(name, JsonText.WriteBytes(value, codec), contentType, headers));
        return this;
    }

    /// <summary>Adds a value; null for none. A list is a part for each string, and what only JSON can express is JSON.</summary>
    /// <param name="name">The name of the parts.</param>
    /// <param name="value">The value.</param>
    /// <param name="contentType">The media type of each; null for that of the value.</param>
    /// <param name="headers">The other headers of each part; null for none.</param>
    /// <returns>The form.</returns>
    /// <exception cref="ArgumentException">The name is empty, or the media type is invalid.</exception>
    public MultipartBody Value(string name, ParameterValue? value, string? contentType = null, MultipartHeaders? headers = null) =>
        value?.Texts() is { } texts
            ? Texts(name, texts, contentType, headers)
            : Text(name, value?.Single, contentType ?? (value?.Text is null ? "application/json" : null), headers);

    /// <summary>Adds what the caller made; null for none.</summary>
    /// <param name="name">The name of the parts.</param>
    /// <param name="part">A string, a file, or several of them.</param>
    /// <param name="contentType">
    /// The media type of files in the document. If it is null, a range or a list, the media type of the file is used.
    /// </param>
    /// <param name="headers">The other headers of each part; null for none.</param>
    /// <returns>The form.</returns>
    /// <exception cref="ArgumentException">The name is empty, or the media type is invalid.</exception>
    public MultipartBody Part(string name, ApiFormPart? part, string? contentType = null, MultipartHeaders? headers = null)
    {
        foreach (var one in part?.All ?? [])
            Part(name, one, contentType, headers);
        if (part?.File is { } file)
            return File(name, file, contentType, headers);
        return Text(name, part?.Text, part?.ContentType, headers);
    }

    /// <summary>Adds what the caller made; null for none.</summary>
    /// <param name="name">The name of the parts.</param>
    /// <param name="parts">Strings and files.</param>
    /// <param name="contentType">
    /// The media type in the document. If it is null, a range or a list, the media type of each part is used.
    /// </param>
    /// <param name="headers">The other headers of each part; null for none.</param>
    /// <returns>The form.</returns>
    /// <exception cref="ArgumentException">The name is empty, or the media type is invalid.</exception>
    public MultipartBody Parts(
        string name, IEnumerable<ApiFormPart>? parts, string? contentType = null, MultipartHeaders? headers = null)
    {
        foreach (var part in parts ?? [])
            Part(name, part, contentType, headers);
        return this;
    }

    /// <summary>
    /// Adds a file; null for none. A file without a name is named <c>blob</c>, because servers treat a part without file name as text.
    /// </summary>
    /// <param name="name">The name of the part.</param>
    /// <param name="file">The file.</param>
    /// <param name="contentType">
    /// The media types in the document. The media type of the file is used if they allow it; otherwise the first of them. Null for any.
    /// </param>
    /// <param name="headers">The other headers of the part; null for none.</param>
    /// <returns>The form.</returns>
    /// <exception cref="ArgumentException">The name is empty, or the media type is invalid.</exception>
    public MultipartBody File(string name, ApiFile? file, string? contentType = null, MultipartHeaders? headers = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (file is not null)
            _parts.Add(MultipartPart.Of(name, file, MediaType.OfFile(file.ContentType, contentType, nameof(contentType)), headers));
        return this;
    }

    /// <summary>Adds a part for each file; null for none.</summary>
    /// <param name="name">The name of the parts.</param>
    /// <param name="files">The files.</param>
    /// <param name="contentType">
    /// The media types in the document. The media type of a file is used if they allow it; otherwise the first of them. Null for any.
    /// </param>
    /// <param name="headers">The other headers of each part; null for none.</param>
    /// <returns>The form.</returns>
    /// <exception cref="ArgumentException">The name is empty, or the media type is invalid.</exception>
    public MultipartBody Files(string name, IEnumerable<ApiFile>? files, string? contentType = null, MultipartHeaders? headers = null)
    {
        foreach (var file in files ?? [])
            File(name, file, contentType, headers);
        return this;
    }

    internal RequestBody ToBody(string contentType) => new MultipartFormData([.. _parts], contentType);
}

/// <content>A form with files as the request body.</content>
public sealed partial class ApiRequest
{
    /// <summary>Sets a form with files as the request body.</summary>
    /// <param name="body">The form, copied now. Later changes have no effect.</param>
    /// <param name="contentType">The media type, without boundary.</param>
    /// <returns>The request.</returns>
    /// <exception cref="ArgumentException">The media type contains a line break, control or non-ASCII character.</exception>
    public ApiRequest Multipart(MultipartBody body, string contentType = "multipart/form-data")
    {
        ArgumentNullException.ThrowIfNull(body);
        HeaderField.Check("Content-Type", contentType);
        Body = body.ToBody(contentType);
        return this;
    }
}
