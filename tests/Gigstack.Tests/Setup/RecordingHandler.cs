using System.Collections.Concurrent;

namespace GigstackTests.Setup;

/// <summary>Keeps what passes on its way to a real socket.</summary>
internal sealed class RecordingHandler() : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
{
    private readonly ConcurrentQueue<SentRequest> _sent = [];

    public IReadOnlyList<SentRequest> Sent => [.. _sent];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // Once: the content is sent as usual afterwards, files from where they begin.
        // Content without bytes and type is no body: it makes the handler send the request once, with Content-Length: 0.
        var body = request.Content is { Headers: { ContentLength: 0, ContentType: null } } ? null : request.Content;
        var content = body is null ? null : await body.ReadAsByteArrayAsync(cancellationToken);
        var headers = request.Headers.Concat(body?.Headers.AsEnumerable() ?? []);
        _sent.Enqueue(new SentRequest(
            request.Method.Method,
            request.RequestUri!,
            headers.ToDictionary(header => header.Key, header => string.Join(' ', header.Value), StringComparer.OrdinalIgnoreCase),
            content));
        return await base.SendAsync(request, cancellationToken);
    }
}
