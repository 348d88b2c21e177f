using System.Net;
using System.Text;

namespace Gigstack.Generator.Tests.Driver;

/// <summary>The far end of a client: keeps what arrives and answers from a list, the last answer again and again.</summary>
internal sealed class StubHandler(params StubHandler.Answer[] answers) : HttpMessageHandler
{
    private int _next;

    public List<Arrival> Arrivals { get; } = [];

    /// <summary>The one request that came.</summary>
    public Arrival Single => Assert.Single(Arrivals);

    public static StubHandler Json(params string[] bodies) => new([.. bodies.Select(static body => new Answer(200, body))]);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var headers = request.Headers.ToDictionary(
            static header => header.Key,
            static header => string.Join(",", header.Value),
            StringComparer.OrdinalIgnoreCase);

        // Content without bytes and type is no body: on the wire there is Content-Length: 0 either way.
        var body = request.Content is null or { Headers: { ContentLength: 0, ContentType: null } }
            ? null
            : await request.Content.ReadAsStringAsync(cancellationToken);
        Arrivals.Add(
            new Arrival(request.Method.Method, request.RequestUri!.PathAndQuery, headers, body) { Host = request.RequestUri.GetLeftPart(UriPartial.Authority) });
        var answer = answers.Length == 0 ? new Answer(204, "") : answers[Math.Min(_next++, answers.Length - 1)];
        var response = new HttpResponseMessage((HttpStatusCode)answer.Status)
        {
            RequestMessage = request,
            Content = new StringContent(answer.Body, Encoding.UTF8, answer.ContentType),
        };
        foreach (var (name, value) in answer.Headers)
        {
            if (!response.Headers.TryAddWithoutValidation(name, value))
                response.Content.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }

    internal sealed record Answer(int Status, string Body, string ContentType = "application/json")
    {
        public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];
    }

    internal sealed record Arrival(string Method, string Target, IReadOnlyDictionary<string, string> Headers, string? Body)
    {
        public string Host { get; init; } = "";

        public string? Header(string name) => Headers.GetValueOrDefault(name);
    }
}
