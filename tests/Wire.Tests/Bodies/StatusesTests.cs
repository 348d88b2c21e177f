using System.Net;
using System.Text.Json;
using WireTests.StatusesApi;

namespace WireTests.Bodies;

public sealed class StatusesTests
{
    private static readonly WireReply s_thing = WireReply.Json("""{"name":"x"}""");

    [Fact]
    public async Task Not_modified_is_a_result()
    {
        await using var api = new Api(WireReply.Empty(304, "ETag: \"1\""), WireReply.Json("""["a"]"""));
        var client = Client(api);

        var answer = await client.MessagesWithResponseAsync(new() { IfNoneMatch = "\"1\"" });

        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
        Assert.Null(answer.Value);
        Assert.Equal("\"1\"", api.Request.Header("If-None-Match"));
        Assert.Equal(["\"1\""], answer.Headers["ETag"]);
        Assert.Equal(["a"], await client.MessagesAsync());
    }

    [Theory]
    [InlineData("/elsewhere")]
    [InlineData("https://elsewhere.example/a")]
    public async Task A_redirect_is_a_result(string location)
    {
        await using var api = new Api(WireReply.Text("<html>", 302, "Location: " + location), WireReply.Empty(500));

        var answer = await Client(api).GoWithResponseAsync();

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal([location], answer.Headers["Location"]);
        Assert.Equal("GET /go HTTP/1.1", api.Request.Line);
    }

    [Fact]
    public async Task A_redirect_has_a_body_where_there_is_no_other()
    {
        await using var api = new Api(WireReply.Json("""{"name":"x"}""", 300));

        Assert.Equal("x", (await Client(api).ChoicesAsync()).Name);
    }

    [Fact]
    public async Task A_range_of_redirects_is_a_result()
    {
        await using var api = new Api(WireReply.Json("""{"title":"x"}""", 303, "Location: /a"), WireReply.Json("""{"name":"x"}""", 201));

        var answer = await Client(api).AnyRedirectWithResponseAsync();

        Assert.Equal(303, (int)answer.StatusCode);
        Assert.Null(answer.Value);
        Assert.Equal("x", (await Client(api).AnyRedirectAsync())?.Name);
    }

    [Fact]
    public async Task What_has_moved_is_read_where_it_is_now()
    {
        await using var api = new Api(WireReply.Empty(301, "Location: /new"), s_thing);

        Assert.Equal("x", (await Client(api).MovedAsync())?.Name);
        Assert.Equal(["/moved", "/new"], api.Requests.Select(static request => request.Target));
    }

    [Fact]
    public async Task What_has_moved_elsewhere_is_a_result()
    {
        await using var api = new Api(WireReply.Json("""{"title":"x"}""", 301, "Location: https://elsewhere.example/new"));

        var answer = await Client(api).MovedWithResponseAsync();

        Assert.Equal(301, (int)answer.StatusCode);
        Assert.Null(answer.Value);
    }

    [Fact]
    public async Task A_redirect_beside_a_value_is_null()
    {
        await using var api = new Api(WireReply.Empty(302, "Location: /b"), WireReply.Json("7"));

        Assert.Null(await Client(api).FoundAsync());
        Assert.Equal(7L, await Client(api).FoundAsync());
    }

    [Theory]
    [InlineData(304)]
    [InlineData(302)]
    public async Task A_redirect_that_is_not_documented_is_an_error(int status)
    {
        await using var api = new Api(WireReply.Empty(status));

        Assert.Equal(status, (int?)(await Assert.ThrowsAsync<ApiException>(() => Client(api).UndocumentedAsync())).StatusCode);
    }

    [Fact]
    public async Task No_content_has_no_body_whatever_the_document_says()
    {
        await using var api = new Api(WireReply.Empty(204));

        Assert.Equal(HttpStatusCode.NoContent, (await Client(api).CarelessWithResponseAsync()).StatusCode);
        Assert.Null(api.Request.Header("Content-Type"));
    }

    [Fact]
    public async Task Reset_content_has_no_body_whatever_the_document_says()
    {
        await using var api = new Api(WireReply.Empty(205), s_thing);

        Assert.Null(await Client(api).ResetAsync());
        Assert.Equal("x", (await Client(api).ResetAsync())?.Name);
    }

    [Fact]
    public async Task A_status_without_content_has_no_body_whatever_arrives()
    {
        await using var api = new Api(WireReply.Text("created", 201), s_thing);

        Assert.Null(await Client(api).CreateAsync());
        Assert.Equal("x", (await Client(api).CreateAsync())?.Name);
    }

    [Fact]
    public async Task A_file_that_is_not_modified_has_no_bytes()
    {
        await using var api = new Api(WireReply.Empty(304));

        var answer = await Client(api).DownloadWithResponseAsync();
        await using var file = answer.Value;

        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
        Assert.Empty(await file.ReadBytesAsync());
    }

    [Fact]
    public async Task The_default_response_is_the_result_and_the_error()
    {
        await using var api = new Api(WireReply.Json("""{"title":"a"}""", 200, "X-Count: 5"), WireReply.Json("""{"title":"b"}""", 400));

        var answer = await Client(api).OnlyDefaultWithResponseAsync();
        var failure = await Assert.ThrowsAsync<ApiException<Problem>>(() => Client(api).OnlyDefaultAsync());

        Assert.Equal("a", answer.Value.Title);
        Assert.Equal("b", failure.Error.Title);
    }

    [Fact]
    public async Task The_default_response_is_the_result_beside_not_modified()
    {
        await using var api = new Api(WireReply.Json("""{"title":"a"}"""), WireReply.Empty(304), WireReply.Json("""{"title":"b"}""", 500));

        Assert.Equal("a", (await Client(api).SameAsync())?.Title);
        Assert.Null(await Client(api).SameAsync());
        Assert.Equal("b", (await Assert.ThrowsAsync<ApiException<Problem>>(() => Client(api).SameAsync())).Error.Title);
    }

    [Fact]
    public async Task A_document_of_errors_only_works()
    {
        await using var api = new Api(WireReply.Json("{}"), WireReply.Json("""{"title":"b"}""", 404));

        await Client(api).OnlyErrorsAsync();

        Assert.Equal("b", (await Assert.ThrowsAsync<ApiException<Problem>>(() => Client(api).OnlyErrorsAsync())).Error.Title);
    }

    [Fact]
    public async Task HEAD_has_no_body()
    {
        await using var api = new Api(WireReply.Raw("HTTP/1.1 200 Ok\r\nX-Count: 5\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n"));

        var answer = await Client(api).ProbeWithResponseAsync();

        Assert.Equal(["5"], answer.Headers["X-Count"]);
        Assert.Equal("HEAD /head HTTP/1.1", api.Request.Line);
    }

    [Fact]
    public async Task An_empty_body_is_an_error_where_the_type_has_no_null()
    {
        await using var api = new Api(WireReply.Empty(200, "Content-Type: application/json"));

        var failure = await Assert.ThrowsAsync<ApiException>(() => Client(api).EmptyBodyAsync());

        Assert.Equal("GET /empty returned 200 with an empty body; a body was expected", failure.Message);
        Assert.True(failure.IsUnreadableSuccess);
    }

    [Fact]
    public async Task An_empty_body_is_null_where_the_type_has_it()
    {
        await using var api = new Api(WireReply.Empty(200, "Content-Type: application/json"));

        Assert.Null(await Client(api).EmptyNullAsync());
        Assert.Null(await Client(api).EmptyNumberAsync());
        Assert.Equal(JsonValueKind.Null, (await Client(api).EmptyAnyAsync()).ValueKind);
    }

    private static StatusesClient Client(Api api) => new(api.Anonymous, api.Options<StatusesClientOptions>());
}
