using WireTests.ConsumesProducesApi;

namespace WireTests.MediaTypes;

public sealed class ConsumesProducesTests
{
    private static readonly WireReply s_thing = WireReply.Json("""{"name":"y"}""");

    [Fact]
    public async Task Those_of_the_document_apply()
    {
        await using var api = new Api(s_thing);

        Assert.Equal("y", (await Client(api).AddAsync(new Thing { Name = "x" })).Name);

        Assert.Equal("application/vnd.shop+json", api.Request.Header("Content-Type"));
        Assert.Equal("application/vnd.shop+json", api.Request.Header("Accept"));
        Assert.Equal("""{"name":"x"}""", api.Request.Body);
    }

    [Fact]
    public async Task Those_of_the_operation_take_precedence()
    {
        await using var api = new Api(s_thing, WireReply.Empty(304));

        Assert.Equal("y", (await Client(api).ChangeAsync(new Thing { Name = "x" }))?.Name);
        Assert.Null(await Client(api).ChangeAsync(new Thing()));

        Assert.Equal("application/merge-patch+json", api.Requests[0].Header("Content-Type"));
        Assert.Equal("application/hal+json", api.Requests[0].Header("Accept"));
    }

    [Fact]
    public async Task An_Accept_parameter_is_not_sent()
    {
        await using var api = new Api(WireReply.Json("\"a\""));

        Assert.Equal("a", await Client(api).FindAsync());
        Assert.Equal("application/vnd.shop+json", api.Request.Header("Accept"));
    }

    private static ConsumesProducesClient Client(Api api) => new(api.Anonymous, api.Options<ConsumesProducesClientOptions>());
}
