using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Http;

public class ItemLimitTests
{
    private static readonly JsonCodec<IReadOnlyList<int>> s_numbers = JsonCodecs.List(JsonCodecs.Int32);

    [Fact]
    public async Task The_limit_is_exact_and_named()
    {
        await using var server = new WireServer(WireReply.Json("[1,2,3]"));
        using var wide = Api.Transport(server, static options => options.MaxResponseItems = 3);
        using var narrow = Api.Transport(server, static options => options.MaxResponseItems = 2);

        Assert.Equal(3, (await wide.SendAsync(Api.Get(), s_numbers)).Value.Count);
        var exception = await Assert.ThrowsAsync<ApiException>(() => narrow.SendAsync(Api.Get(), s_numbers));

        Assert.Equal(
            "GET /v2/clients/1 returned 200 with more than 2 items, the limit of ApiClientOptions.MaxResponseItems",
            exception.Message);
        Assert.True(exception.IsUnreadableSuccess);
        Assert.Equal("[1,2,3]", exception.ResponseBody);
        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData("""{"id":"1","bcc":["a","b"],"parent":{"id":"2","bcc":["c"]}}""", 3)]
    [InlineData("""{"id":"1","parent":{"id":"2","parent":{"id":"3"}}}""", 1)]
    [InlineData("""{"id":"1","a":1,"b":{},"c":[1,{"x":[2,3]},[]]}""", 8)]
    [InlineData("""{"id":"1","bcc":[null,"a","b"]}""", 2)]
    [InlineData("""{"id":"1","bcc":["a"],"name":"x","bcc":["b"],"name":null}""", 2)]
    public async Task Lists_and_unknown_properties_count_together(string json, int items)
    {
        json = json.PadRight(1000);
        Assert.NotNull(await ReadAsync(json, Api.ClientCodec, items));
        if (items > 1)
            Assert.Null(await ReadAsync(json, Api.ClientCodec, items - 1));
    }

    [Fact]
    public async Task Entries_of_dictionaries_and_lists_of_lists_count()
    {
        var maps = JsonCodecs.List(JsonCodecs.Map(s_numbers));

        Assert.NotNull(await ReadAsync("""[{"a":[1],"b":[]},{"c":[2]}]""", maps, 7));
        Assert.Null(await ReadAsync("""[{"a":[1],"b":[]},{"c":[2]}]""", maps, 6));
        Assert.NotEqual(default, await ReadAsync("[[],[[]],{\"a\":[1]}]", JsonCodecs.Element, 5));
        Assert.Equal(default, await ReadAsync("[[],[[]],{\"a\":[1]}]", JsonCodecs.Element, 4));
    }

    [Fact]
    public async Task A_million_is_the_default_and_what_other_threads_read_meanwhile_is_free()
    {
        var million = $"[{string.Join(',', Enumerable.Repeat("1", 1_000_000))}]";

        var all = await Task.WhenAll(
            ReadAsync(million, s_numbers),
            ReadAsync(million.Replace("]", ",1]", StringComparison.Ordinal), s_numbers),
            ReadAsync("[1,2]", s_numbers));

        Assert.Equal(1_000_000, all[0]!.Count);
        Assert.Null(all[1]);
        Assert.Equal([1, 2], all[2]!);
    }

    [Fact]
    public async Task Pages_and_envelopes_are_limited()
    {
        var page = new ApiPage("data").Of(JsonCodecs.Int32);
        var envelope = new ApiEnvelope("data").Of(s_numbers);

        Assert.Null(await ReadAsync("""{"data":[1,2,3]}""", page, 2));
        Assert.NotNull(await ReadAsync("""{"data":[1,2,3]}""", page, 3));
        await using var server = new WireServer(WireReply.Json("""{"data":[1,2,3]}"""));
        using var transport = Api.Transport(server, static options => options.MaxResponseItems = 2);
        var exception = await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(Api.Get(), envelope));
        Assert.Contains("more than 2 items", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_are_not_limited()
    {
        await using var server = new WireServer(WireReply.Json("""{"error":{"code":"no","message":"[,]","details":["a","b","c"]}}""", 400));
        using var transport = Api.Transport(server, static options => options.MaxResponseItems = 1);

        var exception = await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(Api.Get(), s_numbers));

        Assert.Equal("no", exception.Code);
        Assert.Equal(3, exception.Details!.Value.GetArrayLength());
        Assert.False(exception.IsUnreadableSuccess);
    }

    [Fact]
    public async Task The_items_of_a_stream_have_the_limit_each()
    {
        await using var server = new WireServer(WireReply.Text("[1,2]\n[3,4]\n[5,6,7]\n", 200, "Content-Type: application/jsonl"));
        using var transport = Api.Transport(server, static options => options.MaxResponseItems = 2);
        var read = new List<string>();

        var exception = await Assert.ThrowsAsync<ApiException>(async () =>
        {
            await foreach (var item in StreamedItems.Lines(transport, static () => Api.Get(), s_numbers))
                read.Add(string.Join(',', item));
        });

        Assert.Equal(["1,2", "3,4"], read);
        Assert.Contains("more than 2 items, the limit of ApiClientOptions.MaxResponseItems", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_data_of_an_event_has_the_limit_each()
    {
        await using var server = new WireServer(WireReply.Text("data: [1,2]\n\ndata: [3,\ndata: 4]\n\ndata: [5,6,7]\n\n", 200, "Content-Type: text/event-stream"));
        using var transport = Api.Transport(server, static options => options.MaxResponseItems = 2);
        var read = new List<string>();

        var exception = await Assert.ThrowsAsync<ApiException>(async () =>
        {
            await foreach (var item in StreamedItems.Events(transport, static () => Api.Get(), s_numbers))
                read.Add(string.Join(',', item));
        });

        Assert.Equal(["1,2", "3,4"], read);
        Assert.Contains("more than 2 items, the limit of ApiClientOptions.MaxResponseItems", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_webhook_has_the_default()
    {
        var items = string.Concat(Enumerable.Repeat("1,", 1_000_000));

        var exception = Assert.Throws<JsonReadException>(
            () => WebhookBody.Read(System.Text.Encoding.UTF8.GetBytes($"[{items}1]"), s_numbers));

        Assert.Equal("The body of the webhook has more than 1000000 items.", exception.Message);
    }

    private static async Task<T?> ReadAsync<T>(string json, JsonCodec<T> codec, int? most = null)
    {
        await using var server = new WireServer(WireReply.Json(json));
        using var transport = Api.Transport(server, options => options.MaxResponseItems = most ?? options.MaxResponseItems);
        try
        {
            return (await transport.SendAsync(Api.Get(), codec)).Value;
        }
        catch (ApiException exception) when (exception.Message.Contains("items, the limit of", StringComparison.Ordinal))
        {
            return default;
        }
    }
}
