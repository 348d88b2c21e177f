using WireTests.OrdersApi;

namespace WireTests.Departures;

/// <summary>What is read although it is not what the document says.</summary>
public sealed class TolerantReadingTests
{
    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    public async Task Null_and_an_empty_string_are_absent_for_optional_properties_of_another_type(string value)
    {
        string[] names = ["placed", "changed", "seen", "due", "paid", "count", "weight", "key", "state", "priority", "buyer", "lines", "tags", "labels", "counts"];
        var order = await Read($$"""{"id":"1","total":2,{{string.Join(',', names.Select(name => $"\"{name}\":{value}"))}},"remark":"kept"}""");

        Assert.Equal(new Order { Id = "1", Total = 2, Remark = "kept" }, order);
    }

    [Fact]
    public async Task An_empty_string_that_the_document_allows_is_a_value()
    {
        var order = await Read("""{"id":"","total":2,"note":"","mood":"","remark":""}""");

        Assert.Equal(("", "", "", ""), (order.Id, order.Note, order.Remark, order.Mood?.Value));
    }

    [Fact]
    public async Task Unknown_values_properties_and_cases_are_kept()
    {
        var order = await Read("""{"id":"1","total":2,"state":"lost","priority":9,"channel":{"x":1},"new":[1]}""");

        Assert.Equal("lost", order.State?.Value);
        Assert.Equal(9, order.Priority?.Value);
        Assert.Equal("""{"x":1}""", order.Channel?.Value?.ToString());
        Assert.Equal("[1]", order.AdditionalProperties?["new"].GetRawText());
    }

    [Fact]
    public async Task A_null_in_a_map_keeps_its_key_unless_it_would_become_a_number()
    {
        var order = await Read("""{"id":"1","total":2,"labels":{"a":null,"b":"x"},"buyers":{"c":null},"counts":{"d":null,"e":0},"tags":[null,"t"]}""");

        Assert.Equal(["a", "b"], order.Labels!.Keys);
        Assert.Null(order.Labels["a"]);
        Assert.Null(Assert.Single(order.Buyers!).Value);
        Assert.Equal(["e"], order.Counts!.Keys);
        Assert.Equal(["t"], order.Tags!);
    }

    [Theory]
    [InlineData("1767225600")]
    [InlineData("1767225600000")]
    [InlineData("\"1767225600\"")]
    [InlineData("\"1767225600000\"")]
    [InlineData("\"2026-01-01T00:00:00\"")]
    [InlineData("\"2026-01-01 00:00:00\"")]
    [InlineData("\"2026-01-01 00:00:00+00\"")]
    [InlineData("\"2026-01-01 00:00:00 +0000\"")]
    [InlineData("\"2026-01-01 00:00:00 +00:00\"")]
    [InlineData("\"2026-01-01 00:00:00.000 UTC\"")]
    [InlineData("\"2025-12-31 18:00:00-06\"")]
    [InlineData("\"Thu, 01 Jan 2026 00:00:00 GMT\"")]
    [InlineData("\"/Date(1767225600000)/\"")]
    public async Task Other_spellings_of_a_date_time_are_read(string value)
    {
        var order = await Read($$"""{"id":"1","total":2,"placed":{{value}}}""");

        Assert.Equal(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), order.Placed!.Value.ToUniversalTime());
    }

    [Theory]
    [InlineData("changed", "1767225600000")]
    [InlineData("changed", "\"1767225600\"")]
    [InlineData("changed", "\"1767225600000\"")]
    [InlineData("changed", "\"2026-01-01T00:00:00Z\"")]
    [InlineData("changed", "\"2025-12-31T18:00:00-06:00\"")]
    [InlineData("seen", "\"1767225600000\"")]
    [InlineData("seen", "\"2026-01-01T00:00:00\"")]
    public async Task Other_spellings_of_a_unix_time_are_read(string name, string value)
    {
        var order = await Read($$"""{"id":"1","total":2,"{{name}}":{{value}}}""");

        Assert.Equal(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), (order.Changed ?? order.Seen)!.Value.ToUniversalTime());
    }

    [Theory]
    [InlineData("placed", "\"20260101\"")]
    [InlineData("placed", "\"20260101000000\"")]
    [InlineData("placed", "\"01/02/2026\"")]
    [InlineData("placed", "1e30")]
    [InlineData("changed", "\"soon\"")]
    [InlineData("changed", "253402300800")]
    [InlineData("due", "\"2026-01-01T06:00:00Z\"")]
    public async Task What_could_be_another_time_fails_the_call(string name, string value)
    {
        await Assert.ThrowsAsync<ApiException>(() => Read($$"""{"id":"1","total":2,"{{name}}":{{value}}}"""));
    }

    [Theory]
    [InlineData("""{"data":{"name":"n","amount":1,"kind":"draft"},"message":["ok"],"timestamp":"now"}""")]
    [InlineData("""{"message":{"text":{}},"timestamp":null,"data":{"name":"n","amount":1,"kind":"draft"}}""")]
    public async Task What_stands_beside_the_payload_never_decides_over_it(string json)
    {
        await using var api = new Api(WireReply.Json(json, 201));

        var response = await new OrdersClient(api.Anonymous, api.Options<OrdersClientOptions>()).AddOrderWithResponseAsync(new() { Name = "n", Amount = 1 });

        Assert.Equal("n", response.Value.Name);
        Assert.Null(response.Message);
    }

    [Fact]
    public async Task A_page_is_read_whatever_stands_beside_its_items()
    {
        await using var api = new Api(
            WireReply.Json("""{"data":[{"state":"sent"}],"next":17,"has_more":"true","total":"2","message":false}"""),
            WireReply.Json("""{"data":[{"state":"packed"}],"next":false,"has_more":0,"total":[]}"""));
        var client = new OrdersClient(api.Anonymous, api.Options<OrdersClientOptions>());

        var states = new List<string?>();
        await foreach (var line in client.ListOrdersAsync())
            states.Add(line.State?.Value);

        Assert.Equal(["sent", "packed"], states);
        Assert.Equal("GET /orders/latest?next=17 HTTP/1.1", api.Requests[1].Line);
    }

    private static async Task<Order> Read(string json)
    {
        await using var api = new Api(WireReply.Json(json));
        return await new OrdersClient(api.Anonymous, api.Options<OrdersClientOptions>()).GetOrderAsync("1");
    }
}
