using WireTests.AnyApi;
using WireTests.CatchAllApi;

namespace WireTests.Methods;

/// <summary>Methods of any name, and path templates as frameworks write them.</summary>
public sealed class MethodsTests
{
    [Fact]
    public async Task A_query_has_a_body()
    {
        await using var api = new Api(WireReply.Json("""["x"]"""));

        Assert.Equal(["x"], await Client(api).Books.SearchAsync(new Query { Text = "a" }));

        Assert.Equal("QUERY /books HTTP/1.1", api.Request.Line);
        Assert.Equal("""{"text":"a"}""", api.Request.Body);
    }

    [Fact]
    public async Task A_method_is_sent_as_it_is_written()
    {
        await using var api = new Api(WireReply.Empty(204), WireReply.Empty(204), WireReply.Empty(204));
        var books = Client(api).Books;

        await books.CopyAsync();
        await books.NotifyAsync();
        await books.FindAsync();

        Assert.Equal(["COPY /books HTTP/1.1", "Notify /books HTTP/1.1", "PROPFIND /books HTTP/1.1"], api.Requests.Select(one => one.Line));
    }

    [Theory]
    [InlineData("QUERY", 2)]
    [InlineData("COPY", 2)]
    [InlineData("Notify", 1)]
    [InlineData("LOCK", 1)]
    public async Task An_idempotent_method_is_retried(string method, int requests)
    {
        await using var api = new Api(WireReply.Empty(503), WireReply.Json("[]"));
        var options = api.Options<AnyClientOptions>();
        (options.MaxRetries, options.RetryDelay) = (1, TimeSpan.Zero);
        var books = new AnyClient(api.Anonymous, options).Books;

        var call = method switch
        {
            "QUERY" => books.SearchAsync(new Query()),
            "COPY" => books.CopyAsync(),
            "LOCK" => books.LockAsync(),
            _ => books.NotifyAsync(),
        };
        await Record.ExceptionAsync(() => call);

        Assert.Equal(requests, api.Requests.Count);
    }

    [Fact]
    public async Task A_catch_all_parameter_keeps_its_slashes()
    {
        await using var api = new Api(WireReply.Empty(204), WireReply.Empty(204), WireReply.Empty(204));
        var client = new CatchAllClient(api.Anonymous, api.Options<CatchAllClientOptions>());

        await client.OpenShelfAsync(7, "a/b c/d?e#f%2F");
        await client.OpenDeepAsync("x/y");
        await client.OpenShelfAsync(7, "");

        Assert.Equal(
            ["GET /vault/7/a/b%20c/d%3Fe%23f%252F HTTP/1.1", "GET /deep/x/y HTTP/1.1", "GET /vault/7/ HTTP/1.1"],
            api.Requests.Select(one => one.Line));
    }

    [Theory]
    [InlineData("..")]
    [InlineData("a/../b")]
    [InlineData("a/.")]
    public async Task A_dot_segment_in_a_catch_all_parameter_is_refused(string value)
    {
        await using var api = new Api();
        var client = new CatchAllClient(api.Anonymous, api.Options<CatchAllClientOptions>());

        await Assert.ThrowsAsync<ArgumentException>(() => client.OpenDeepAsync(value));
    }

    [Fact]
    public async Task Reserved_characters_stay_in_a_reserved_expansion()
    {
        await using var api = new Api(WireReply.Empty(204));

        await Client(api).ReadAsync("a/b:c@d;e=f?g");

        Assert.Equal("GET /files/a/b:c@d;e=f%3Fg HTTP/1.1", api.Request.Line);
    }

    [Fact]
    public async Task Names_in_templates_may_differ_in_case_and_have_constraints()
    {
        await using var api = new Api(WireReply.Empty(204));

        await Client(api).UserAsync(7, 2026, ["a", "b/c"]);

        Assert.Equal("GET /users/7/2026/a/b%2Fc HTTP/1.1", api.Request.Line);
    }

    private static AnyClient Client(Api api) => new(api.Anonymous, api.Options<AnyClientOptions>());
}
