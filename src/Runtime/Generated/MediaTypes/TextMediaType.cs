using System.Text;

namespace Gigstack.Runtime.Generated;

/// <summary><c>text/plain</c> and other text: a string.</summary>
internal static class TextMediaType
{
    /// <exception cref="ArgumentException">
    /// The media type is invalid, or its charset is unknown or lacks a character of the string.
    /// </exception>
    public static RequestBody Body(string body, string contentType)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(contentType);
        var bytes = MediaType.Encode(body, ref contentType, nameof(contentType));
        return new BytesBody(bytes, contentType);
    }

    /// <exception cref="ApiException">The charset is unknown.</exception>
    public static string Read(ApiCall call, RawResponse response)
    {
        var charset = MediaType.Charset(response.Header("Content-Type")) ?? "utf-8";
        var encoding = MediaType.EncodingOf(charset) ?? throw call.Errors.Unreadable(
            response,
            $"in the unknown charset \"{Excerpt.Of(charset)}\"",
            null);
        return response.Decode(encoding);
    }
}

/// <content>Text as the request body.</content>
public sealed partial class ApiRequest
{
    /// <summary>Sets a text request body.</summary>
    /// <param name="body">The string.</param>
    /// <param name="contentType">
    /// The media type. The string is encoded in its charset; UTF-8 if there is none, which is added to <c>text/*</c> types.
    /// </param>
    /// <returns>The request.</returns>
    /// <exception cref="ArgumentException">
    /// The media type is invalid, its charset is unknown, or the charset lacks a character of the string.
    /// </exception>
    public ApiRequest Text(string body, string contentType)
    {
        Body = TextMediaType.Body(body, contentType);
        return this;
    }
}

/// <content>Responses with a text body.</content>
public sealed partial class ApiTransport
{
    /// <summary>
    /// Sends a request and reads the body as text: in the charset that a byte order mark or the response names, otherwise UTF-8.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The response; its value is empty when the body is.</returns>
    /// <exception cref="ApiException">The call failed, or the charset is unknown.</exception>
    public async Task<ApiResponse<string>> SendForTextAsync(ApiRequest request, CancellationToken cancellationToken = default)
    {
        var call = Prepare(request);
        using var response = await call.SendAsync(BodyUse.Read, cancellationToken).ConfigureAwait(false);
        return call.Response<string>(response, TextMediaType.Read(call, response));
    }
}
