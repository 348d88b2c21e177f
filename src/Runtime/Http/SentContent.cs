namespace Gigstack.Runtime;

/// <summary>
/// What a message carries so that it leaves once. A request without content is the one that a handler repeats by itself when the connection ends
/// without an answer: methods that change something carry an empty one instead. It looks the same on the wire, as a handler sends
/// <c>Content-Length: 0</c> for them anyway.
/// </summary>
internal static class SentContent
{
    /// <param name="method">The method of the request.</param>
    /// <param name="content">Its body; null for none.</param>
    /// <param name="isOwnHandler">Whether the handler is the one of <see cref="ApiClientOptions.CreateHandler"/> and nobody else's is in front of it.</param>
    public static HttpContent? Of(HttpMethod method, HttpContent? content, bool isOwnHandler)
    {
        if (content is null && !IsSafe(method) && !(method == HttpMethod.Delete && isOwnHandler))
            content = new ByteArrayContent([]);

        // The handlers of an HttpClient that the options bring are the caller's decision: one that repeats must be able to.
        return content is not null && isOwnHandler ? new AttemptContent(content) : content;
    }

    private static bool IsSafe(HttpMethod method) => method == HttpMethod.Get || method == HttpMethod.Head || method == HttpMethod.Options || method == HttpMethod.Trace;
}
