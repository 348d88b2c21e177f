using System.Net;
using System.Text;

namespace Gigstack.Generator.Tests.Updates;

/// <summary>Keeps requests as text, and answers with one body; the pages after it are empty.</summary>
internal sealed class RecordingHandler(string answer) : HttpMessageHandler
{
    private const string LastPage = """{"items":[]}""";

    public List<string> Requests { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var headers = request.Headers.Concat(request.Content?.Headers.AsEnumerable() ?? [])
            .Where(static header => header.Key is not "User-Agent")
            .Select(static header => $"{header.Key}: {string.Join(",", header.Value)}").Order(StringComparer.Ordinal);
        var body = request.Content is { } content ? await content.ReadAsStringAsync(cancellationToken) : "";
        Requests.Add(string.Join("\n", headers.Prepend($"{request.Method} {request.RequestUri}").Append(body)));
        return answer.Length == 0
            ? new HttpResponseMessage(HttpStatusCode.NoContent) { RequestMessage = request }
            : new HttpResponseMessage(HttpStatusCode.OK)
            {
                RequestMessage = request,
                Content = new StringContent(Requests.Count > 1 ? LastPage : answer, Encoding.UTF8, "application/json"),
            };
    }
}
