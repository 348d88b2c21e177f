namespace Gigstack.Runtime;

/// <summary>
/// Content that prevents a handler from resending a request. A handler resends a request without content when the connection is closed
/// without a response, so methods that are not safe have an empty content instead. The bytes on the wire are the same, because handlers
/// send <c>Content-Length: 0</c> for these methods anyway.
/// </summary>
internal static class SentContent
{
    /// <param name="method">The method of the request.</param>
    /// <param name="content">Its body; null for none.</param>
    /// <param name="isOwnHandler">Whether the only handler is the one of <see cref="ApiClientOptions.CreateHandler"/>.</param>
    public static HttpContent? Of(HttpMethod method, HttpContent? content, bool isOwnHandler)
    {
        if (content is null && !SafeMethods.Contains(method) && !(method == HttpMethod.Delete && isOwnHandler))
            content = new ByteArrayContent([]);

        // The user decides about the handlers of their own HttpClient, which may resend requests.
        return content is not null && isOwnHandler ? new AttemptContent(content) : content;
    }
}
