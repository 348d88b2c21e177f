using WireTests.OperationsApi;

namespace WireTests.References;

/// <summary>Operations and parts of them that are references: to files, to extensions, and to places of other operations.</summary>
public sealed class OperationsTests
{
    private const string Things = """{"name":"x"}""";

    [Fact]
    public async Task An_operation_of_a_file_is_called()
    {
        await using var api = new Api(WireReply.Json(Things));

        var thing = await Client(api).ListAsync();

        Assert.Equal("GET /things HTTP/1.1", api.Request.Line);
        Assert.Equal("x", thing.Name);
    }

    [Fact]
    public async Task An_operation_of_an_extension_is_called()
    {
        await using var api = new Api(WireReply.Empty(204), WireReply.Empty(204), WireReply.Empty(204));
        var client = Client(api);

        await client.CreateAsync(new Thing { Name = "x" }, new() { Dry = true });
        await client.ReplaceAsync(new Thing { Name = "y" });
        await client.MoreAsync(new Thing { Name = "z" });

        Assert.Equal(
            ["POST /things?dry=true HTTP/1.1", "PUT /things HTTP/1.1", "GET /more HTTP/1.1"], api.Requests.Select(one => one.Line));
        Assert.Equal(["""{"name":"x"}""", """{"name":"y"}""", """{"name":"z"}"""], api.Requests.Select(one => one.Body));
        Assert.All(api.Requests, one => Assert.StartsWith("application/json", one.Header("Content-Type"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Lists_and_maps_can_be_references()
    {
        await using var api = new Api(WireReply.Empty(204), WireReply.Json(Things));
        var client = Client(api);

        await client.RemoveAsync(7);
        var thing = await client.ChangeAsync(8, new() { Name = "a b" });

        Assert.Equal(["DELETE /items/7 HTTP/1.1", "PATCH /items/8 HTTP/1.1"], api.Requests.Select(one => one.Line));
        Assert.Equal("name=a+b", api.Requests[1].Body);
        Assert.Equal("x", thing.Name);
    }

    private static OperationsClient Client(Api api) => new(api.Anonymous, api.Options<OperationsClientOptions>());
}
