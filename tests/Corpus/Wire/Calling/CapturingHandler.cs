using System.Net;

namespace Gigstack.Corpus.Wire.Calling;

/// <summary>Keeps the request that was sent, and answers it.</summary>
internal sealed class CapturingHandler : HttpMessageHandler
{
    /// <summary>The request; null if none was sent.</summary>
    public SentRequest? Sent { get; private set; }

    /// <summary>Makes the answer to a request.</summary>
    public Func<SentRequest, Reply> Answer { get; set; } = static _ => new Reply(204, null, null);

    public void Forget() => Sent = null;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? null : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        var headers = request.Headers.NonValidated.Concat(request.Content?.Headers.NonValidated.ToList() ?? [])
            .Select(static header => KeyValuePair.Create(header.Key, string.Join(", ", header.Value))).ToList();
        Sent = new SentRequest(request.Method.Method, request.RequestUri!, headers, body);
        var reply = Answer(Sent);
        var response = new HttpResponseMessage((HttpStatusCode)reply.Status) { RequestMessage = request, Content = new ByteArrayContent(reply.Body ?? []) };
        if (reply.ContentType is { } type)
            response.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        return response;
    }
}

internal sealed record SentRequest(string Method, Uri Uri, IReadOnlyList<KeyValuePair<string, string>> Headers, byte[]? Body)
{
    public string? Header(string name) =>
        Headers.Where(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(static header => header.Value).FirstOrDefault();
}

internal sealed record Reply(int Status, string? ContentType, byte[]? Body);
