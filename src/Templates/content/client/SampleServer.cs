using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace APP_NAMESPACE;

/// <summary>Takes the place of the server of the sample document. Delete this file when you have a server.</summary>
internal sealed class SampleServer : HttpMessageHandler
{
    private readonly JsonArray _books =
    [
        new JsonObject { ["id"] = "book_1", ["title"] = "Balún Canán", ["author"] = "Rosario Castellanos", ["published"] = "1957-01-01" },
    ];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method == HttpMethod.Get)
            return Answer(HttpStatusCode.OK, _books);

        var book = JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))!.AsObject();
        if (string.IsNullOrEmpty((string?)book["title"]))
            return Answer(HttpStatusCode.UnprocessableEntity, new JsonObject { ["message"] = "A book needs a title." });

        book["id"] = $"book_{_books.Count + 1}";
        _books.Add(book);
        return Answer(HttpStatusCode.Created, book);
    }

    private static HttpResponseMessage Answer(HttpStatusCode status, JsonNode body) =>
        new(status) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };
}
