using WireTests.MarketApi;

namespace WireTests.Overlays;

/// <summary>A document of somebody else, whose extensions two overlays give.</summary>
public sealed class MarketTests
{
    [Fact]
    public async Task Pages_are_read_to_the_end()
    {
        await using var api = new Api(
            WireReply.Json("""{"entries":[{"id":"a"},{"id":"b"}],"following":"p2"}"""),
            WireReply.Json("""{"entries":[{"id":"c","price":1.50}],"following":null}"""));
        var ids = new List<string>();

        await foreach (var item in Client(api).WithTenant("t1").ListItemsAsync())
            ids.Add(item.Id + item.Price);

        Assert.Equal(["a", "b", "c1.50"], ids);
        Assert.Equal(["GET /items?tenant=t1 HTTP/1.1", "GET /items?cursor=p2&tenant=t1 HTTP/1.1"], api.Requests.Select(static request => request.Line));
    }

    [Fact]
    public async Task Errors_have_code_and_message()
    {
        await using var api = new Api(WireReply.Json("""{"fault":{"id":"OUT","text":"Sold out"}}""", 409));

        var failure = await Assert.ThrowsAsync<ApiException>(() => Client(api).GetItemAsync("7"));

        Assert.Equal(("OUT", "Sold out"), (failure.Code, failure.ApiMessage));
    }

    [Fact]
    public async Task Envelope_is_opened()
    {
        await using var api = new Api(WireReply.Json("""{"result":{"id":"7"},"note":"cheap"}"""));

        var response = await Client(api).GetItemWithResponseAsync("7");

        Assert.Equal(("7", "cheap"), (response.Value!.Id, response.Message));
    }

    [Fact]
    public async Task Order_is_of_the_copied_type_and_has_a_key()
    {
        await using var api = new Api(WireReply.Empty(503), WireReply.Empty(204));
        var options = api.Options<MarketClientOptions>();
        options.MaxRetries = 1;

        await new MarketClient(options).CreateOrderAsync(new Offer { Id = "7", Price = 2.50m });

        Assert.Equal(2, api.Requests.Count);
        Assert.All(api.Requests, static request => Assert.Equal("""{"id":"7","price":2.50}""", request.Body));
        Assert.NotEmpty(api.Requests[0].Header("Idempotency-Key")!);
        Assert.Equal(api.Requests[0].Header("Idempotency-Key"), api.Requests[1].Header("Idempotency-Key"));
    }

    private static MarketClient Client(Api api) => new(api.Options<MarketClientOptions>());
}
