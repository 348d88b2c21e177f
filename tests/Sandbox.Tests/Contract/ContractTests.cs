using System.Net;
using System.Text;
using Xunit.Sdk;

namespace Gigstack.Sandbox.Tests.Contract;

/// <summary>What the validation of exchanges finds. The server is a stub that answers what the document does not have.</summary>
public sealed class ContractTests
{
    private const string Client = """{ "id": "client_1", "name": "Ana" }""";

    [Fact]
    public async Task What_the_document_has_passes() => await Send("GET", "clients/client_1", null, 200, Answer(Client));

    [Fact]
    public async Task An_undeclared_property_is_found() =>
        await Found("/data/colour", Send("GET", "clients/client_1", null, 200, Answer("""{ "id": "client_1", "colour": "red" }""")));

    [Fact]
    public async Task An_undeclared_property_of_a_composed_schema_is_found()
    {
        const string Body = """{ "email": "a@b.mx" }""";
        await Send("POST", "auth/signup", Body, 500, """{ "success": false, "message": "x", "error": "x", "binnacle_id": "b" }""");
        await Found("/colour", Send("POST", "auth/signup", Body, 500, """{ "message": "x", "colour": "red" }"""));
    }

    [Fact]
    public async Task A_wrong_type_is_found() =>
        await Found("/data/name: type", Send("GET", "clients/client_1", null, 200, Answer("""{ "id": "client_1", "name": 1 }""")));

    [Fact]
    public async Task An_undeclared_status_is_found() =>
        await Found("status 202 is not declared", Send("GET", "clients/client_1", null, 202, Answer(Client)));

    [Fact]
    public async Task An_undeclared_media_type_is_found() =>
        await Found("media type text/plain", Send("GET", "clients/client_1", null, 200, "client_1", "text/plain"));

    [Fact]
    public async Task An_unknown_operation_must_not_succeed() =>
        await Found("PATCH /clients/client_1 is not in the document", Send("PATCH", "clients/client_1", "{}", 200, Answer(Client)));

    [Theory]
    [InlineData("GET", "clients?limit=1000", null, "query limit: maximum")]
    [InlineData("GET", "clients?colour=red", null, "query colour is not declared")]
    [InlineData("POST", "clients", """{ "name": 1 }""", "request: /name: type")]
    [InlineData("POST", "clients", null, "the request body is missing")]
    public async Task A_request_that_the_document_does_not_allow_must_not_succeed(string method, string path, string? body, string problem)
    {
        await Found(problem, Send(method, path, body, 200, Answer(Client)));
        await Send(method, path, body, 400, """{ "message": "x", "error": "x" }""");
    }

    private static string Answer(string data) => $$"""{ "message": "x", "data": {{data}} }""";

    private static async Task Found(string problem, Task exchange) =>
        Assert.Contains(problem, (await Assert.ThrowsAsync<XunitException>(() => exchange)).Message, StringComparison.Ordinal);

    private static async Task Send(
        string method, string path, string? body, int status, string answer, string mediaType = "application/json")
    {
        using var http = ContractHandler.Client(GigstackEdition.Current, new Stub(status, answer, mediaType));
        using var request = new HttpRequestMessage(new HttpMethod(method), "http://localhost/v2/" + path);
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await http.SendAsync(request);
    }

    private sealed class Stub(int status, string answer, string mediaType) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(
                new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(answer, Encoding.UTF8, mediaType) });
    }
}
