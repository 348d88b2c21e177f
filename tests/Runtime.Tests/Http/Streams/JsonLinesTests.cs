using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Http.Streams;

public class JsonLinesTests
{
    [Theory]
    [InlineData("application/jsonl", "[1]\n[2,3]\n")]
    [InlineData("application/x-ndjson; charset=utf-8", "\uFEFF[1]\r\n\n \r\n[2,3]")]
    [InlineData("application/json-seq", "\u001e[1]\n\u001e[2,\n3]\n")]
    [InlineData("Application/Geo+JSON-Seq", "\u001e[1]\n\u001e\u001e[2,3]\n")]
    public async Task Items_are_read_one_by_one(string type, string body)
    {
        await using var server = new WireServer(WireReply.Text(body, 200, "Content-Type: " + type));
        using var transport = Api.Transport(server);

        Assert.Equal("[1],[2,3]", await ReadAsync(transport));
        Assert.Equal("[1],[2,3]", await ReadAsync(transport));
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task Lines_longer_than_any_buffer_are_read()
    {
        var line = $"[{string.Join(',', Enumerable.Range(0, 50_000))}]";
        await using var server = new WireServer(WireReply.Text($"[1]\n{line}\n[2]\n", 200, "Content-Type: application/jsonl"));
        using var transport = Api.Transport(server);

        Assert.Equal($"[1],{line},[2]", await ReadAsync(transport));
    }

    [Theory]
    [InlineData("[1]\n[2,\n")]
    [InlineData("[1]\n[2] [3]\n")]
    public async Task A_line_that_is_no_item_is_an_error(string body)
    {
        await using var server = new WireServer(WireReply.Text(body, 200, "Content-Type: application/jsonl"));
        using var transport = Api.Transport(server);

        Assert.StartsWith(
            "GET /v2/clients/1 returned 200 with an item that cannot be read: ",
            (await Assert.ThrowsAsync<ApiException>(() => ReadAsync(transport))).Message,
            StringComparison.Ordinal);
    }

    private static async Task<string> ReadAsync(ApiTransport transport)
    {
        var items = new List<string>();
        await foreach (var item in StreamedItems.Lines(transport, static () => Api.Get(), JsonCodecs.List(JsonCodecs.Int32)))
            items.Add($"[{string.Join(',', item)}]");
        return string.Join(',', items);
    }
}
