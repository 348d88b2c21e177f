using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Http;
using Gigstack.Runtime.Tests.Http.Bodies;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Messages;

/// <summary>The whole messages of exceptions of calls.</summary>
public class CallMessageTests
{
    private static readonly ApiPage s_page = new(items: "items", next: "next", hasMore: "more");

    private const string Limit = " bytes, the limit of ApiClientOptions.MaxResponseBytes";

    [Theory]
    [InlineData("", "GET /v2/clients/1 returned 200 with an empty body; a body was expected")]
    [InlineData(
        "[]",
        "GET /v2/clients/1 returned 200 with a body that cannot be read: Expected an object (Client), found an array. Path: $, byte 0.")]
    [InlineData("{}", "GET /v2/clients/1 returned 200 with a body that cannot be read: Client lacks id. Path: $, byte 1.")]
    [InlineData("""{"id":"0123456789012345678901234567890"}""", "GET /v2/clients/1 returned 200 with more than 39" + Limit)]
    public async Task Of_a_body(string body, string message) => Assert.Equal(
        message,
        await Failure(
            WireReply.Json(body),
            static transport => transport.SendAsync(Api.Get(), Api.ClientCodec),
            static options => options.MaxResponseBytes = 39));

    [Fact]
    public async Task Of_payloads_and_text()
    {
        Assert.Equal(
            "GET /v2/clients/1 returned 200 without the payload \"data\"",
            await Failure(
                WireReply.Json("""{"id":"1"}"""),
                static transport => transport.SendAsync(Api.Get(), new ApiEnvelope("data").Of(JsonCodecs.String))));
        Assert.Equal(
            "GET /v2/clients/1 returned 200 in the unknown charset \"x\"",
            await Failure(
                WireReply.Text("a", 200, "Content-Type: text/plain; charset=x"),
                static transport => transport.SendForTextAsync(Api.Get())));
    }

    [Fact]
    public async Task Of_streams()
    {
        Assert.Equal(
            "GET /v2/clients/1 returned 200 with application/json instead of text/event-stream",
            await Failure(WireReply.Json("{}"), static transport => All(StreamedItems.Events(transport, static () => Api.Get()))));
        Assert.Equal(
            "GET /v2/clients/1 returned 200 with an item that cannot be read: Expected a number, found a string. Path: $, byte 0.",
            await Failure(
                WireReply.Json("\"a\"\n"),
                static transport => All(StreamedItems.Lines(transport, static () => Api.Get(), JsonCodecs.Int32))));
        Assert.Equal(
            "GET /v2/clients/1 returned 200 with an item of more than 4" + Limit,
            await Failure(
                WireReply.Json(new string('1', 5000) + "\n"),
                static transport => All(StreamedItems.Lines(transport, static () => Api.Get(), JsonCodecs.Int32)),
                static options => options.MaxResponseBytes = 4));
    }

    [Fact]
    public async Task Of_pages()
    {
        Assert.Equal(
            "The API says that there are more pages, but returned no cursor for the next one.",
            await Failure(WireReply.Json("""{"items":["1"],"more":true}"""), static transport => All(ByCursor(transport))));
        Assert.Equal(
            "The API returned the cursor \"c\" twice; the pages would never end.",
            await Failure(WireReply.Json("""{"items":["1"],"next":"c","more":true}"""), static transport => All(ByCursor(transport))));
        Assert.Equal(
            "The API returned the same page twice. It seems to ignore \"page\", and the pages would never end.",
            await Failure(
                WireReply.Json("""{"items":["1"],"more":true}"""),
                static transport => All(Paging.ByPage(transport, static () => Api.Get(), "page", s_page.Of(JsonCodecs.String)))));
    }

    [Fact]
    public async Task Of_timeouts()
    {
        await using var silent = new WireServer(WireReply.Silence);
        using var transport = Api.Transport(
            silent,
            static options => (options.Timeout, options.MaxRetries) = (TimeSpan.FromMilliseconds(100), 0));
        using var client = new HttpClient { Timeout = TimeSpan.FromMilliseconds(100) };
        using var own = Api.Transport(silent, options => (options.HttpClient, options.MaxRetries) = (client, 0));

        Assert.Equal(
            "GET /v2/clients/1 got no response within 0.1 s",
            (await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(Api.Get()))).Message);
        Assert.Equal(
            "GET /v2/clients/1 got no response within the timeout of the HttpClient",
            (await Assert.ThrowsAsync<ApiException>(() => own.SendAsync(Api.Get()))).Message);
    }

    [Fact]
    public async Task Of_requests_that_are_not_sent()
    {
        await using var server = new WireServer(WireReply.Json("{}"));
        using var transport = Api.Transport(server);
        using var content = new ForwardStream([1]);
        var request = new ApiRequest(HttpMethod.Post, "/f");
        var sent = new ApiRequest(HttpMethod.Post, "/f").Binary(new ApiFile(content, "f.bin"), "image/png");
        request.Security = ["basic+query", "header"];
        await transport.SendAsync(sent);

        Assert.Equal("The path parameter id of /{id} has no value.", await NotSent(transport, Api.Get("/{id}")));
        Assert.Equal("The stream of the file f.bin was already sent and cannot seek.", await NotSent(transport, sent));
        Assert.Equal(
            "The client has no credential for this operation. "
            + "It requires one for the security scheme \"basic\" with \"query\" or \"header\".",
            await NotSent(transport, request));
    }

    private static async Task<string> NotSent(ApiTransport transport, ApiRequest request) =>
        (await Assert.ThrowsAsync<InvalidOperationException>(() => transport.SendAsync(request))).Message;

    private static async Task<string> Failure(WireReply reply, Func<ApiTransport, Task> call, Action<ApiClientOptions>? configure = null)
    {
        await using var server = new WireServer(reply);
        using var transport = Api.Transport(server, configure);
        return (await Assert.ThrowsAsync<ApiException>(() => call(transport))).Message;
    }

    private static Paged<string> ByCursor(ApiTransport transport) =>
        Paging.ByCursor(transport, static () => Api.Get(), "next", s_page.Of(JsonCodecs.String));

    private static async Task All<T>(IAsyncEnumerable<T> items)
    {
        await foreach (var item in items)
            Assert.NotNull(item);
    }
}
