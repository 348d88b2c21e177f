namespace Gigstack.Runtime.Generated;

/// <summary>Requests of the user's own.</summary>
internal static class RawRequest
{
    /// <exception cref="ArgumentException">The address is not below the base address, or a header is not valid.</exception>
    public static ApiRequest Of(HttpRequestMessage message, Uri baseAddress)
    {
        ArgumentNullException.ThrowIfNull(message);
        var request = ApiRequest.Raw(
            message.Method,
            PathAndQuery(message.RequestUri, baseAddress),
            message.Content is { } content ? new ContentBody(content) : null);
        foreach ((var name, var values) in message.Headers.NonValidated)
            request.Header(name, values.ToString());
        return request;
    }

    private static string PathAndQuery(Uri? address, Uri baseAddress)
    {
        var text = (address?.OriginalString ?? "").Split('#')[0];
        var start = baseAddress.OriginalString.TrimEnd('/');
        var target = address is not { IsAbsoluteUri: true } || text.StartsWith('/') ? text : Below(text, start);
        if (target is null || HasDots(target))
        {
            throw new ArgumentException(
                $"The address of the request is not below {start}/, the base address. The credential would leave for another address.",
                nameof(address));
        }
        return target.StartsWith('/') ? target : "/" + target;
    }

    private static string? Below(string text, string start)
    {
        if (!text.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            return null;
        var rest = text[start.Length..];
        return rest.Length == 0 || rest[0] is '/' or '?' ? rest : null;
    }

    /// <summary>Whether a segment is <c>..</c>, also percent-encoded, which a server resolves against those before it.</summary>
    public static bool HasDots(string target) =>
        target.Split('?')[0].Split('/', '\\').Any(static segment => Uri.UnescapeDataString(segment).Split('/', '\\').Contains(".."));

    /// <summary>A content of the user. Only one that is in memory is sent again.</summary>
#pragma warning disable CA1001 // the content is the user's, and the last one only wraps it
    private sealed class ContentBody(HttpContent content) : RequestBody
#pragma warning restore CA1001
    {
        private RawContent? _last;

        public override bool CanBeSent => _last?.HasBegun != true || content is ByteArrayContent or ReadOnlyMemoryContent;

        public override HttpContent ToContent() => CanBeSent
            ? _last = new RawContent(content)
            : throw new InvalidOperationException("The content of the request has been sent already, and may not be replayable.");
    }
}

/// <content>Requests of the user's own, with the raw response.</content>
public sealed partial class ApiTransport
{
    /// <summary>Sends any request, with the same credentials, retries and timeouts, and returns the response as it is.</summary>
    /// <param name="message">
    /// The request. Its address is below the base address, absolute or relative to it. It can be sent once. A content in memory is sent
    /// again by a retry; another one is not.
    /// </param>
    /// <param name="cancellationToken">Cancels the call until the headers of the response are there.</param>
    /// <returns>The response, whatever its status is; its body is read as it arrives. Dispose it.</returns>
    /// <exception cref="ApiException">There was no response.</exception>
    /// <exception cref="ArgumentException">The address is not below the base address.</exception>
    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, CancellationToken cancellationToken = default)
    {
        var call = Prepare(RawRequest.Of(message, _core.Connection.BaseUri));
        var response = await call.SendAsync(BodyUse.Raw, cancellationToken).ConfigureAwait(false);
        call.Succeeded(response);
        try
        {
            return await response.DetachAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
