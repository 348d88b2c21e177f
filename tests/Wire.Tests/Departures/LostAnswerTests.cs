using System.Text.Json;
using WireTests.OrdersApi;

namespace WireTests.Departures;

/// <summary>A response without a required property fails the call, and the exception has what was read.</summary>
public sealed class LostAnswerTests
{
    [Fact]
    public async Task What_a_failed_call_has_returned_can_be_read_without_its_required_properties()
    {
        var failure = await Failure("""{"id":"1","note":"n","buyer":{"age":"","x":1}}""");

        Assert.True(failure.IsUnreadableSuccess);
        Assert.True(failure.TryReadAs<Order>(out var order));
        Assert.Equal(("1", 0m, "n"), (order.Id, order.Total, order.Note));
        Assert.Null(order.Buyer!.Name);
        Assert.Equal(["$.buyer.name", "$.total"], failure.MissingProperties);
    }

    [Theory]
    [InlineData("""{"id":null,"total":1}""", "$.id")]
    [InlineData("""{"id":"1","total":1,"lines":[],"buyers":{"a b":{}}}""", "$.buyers['a b'].name")]
    public async Task Missing_properties_are_named(string json, string path)
    {
        Assert.Equal([path], (await Failure(json)).MissingProperties);
    }

    [Fact]
    public async Task What_departs_in_more_than_missing_properties_is_still_there_as_json()
    {
        var failure = await Failure("""{"id":{"no":1}}""");

        Assert.False(failure.TryReadAs<Order>(out _));
        Assert.True(failure.TryReadAs<JsonElement>(out var json));
        Assert.Equal(1, json.GetProperty("id").GetProperty("no").GetInt32());
    }

    [Fact]
    public async Task What_is_no_json_cannot_be_read()
    {
        var failure = await Failure("<html>");

        Assert.False(failure.TryReadAs<Order>(out _));
        Assert.False(failure.TryReadAs<JsonElement>(out _));
        Assert.Empty(failure.MissingProperties);
        Assert.False(failure.TryReadAs<Problem>(out _));
    }

    [Fact]
    public async Task A_payload_is_read_out_of_its_envelope()
    {
        await using var api = new Api(WireReply.Json("""{"data":{"name":"n"},"message":"done"}""", 201), WireReply.Json("""{"message":"done"}""", 201));
        var client = new OrdersClient(api.Anonymous, api.Options<OrdersClientOptions>());

        var failure = await Assert.ThrowsAsync<ApiException>(() => client.AddOrderAsync(new() { Name = "n", Amount = 1 }));
        var without = await Assert.ThrowsAsync<ApiException>(() => client.AddOrderAsync(new() { Name = "n", Amount = 1 }));

        Assert.True(failure.TryReadAs<Draft>(out var draft));
        Assert.Equal("n", draft.Name);
        Assert.Equal(["$.data.amount", "$.data.kind"], failure.MissingProperties);
        Assert.False(without.TryReadAs<Draft>(out _));
        Assert.True(without.TryReadAs<JsonElement>(out _));
    }

    [Fact]
    public async Task A_page_is_read_too()
    {
        await using var api = new Api(WireReply.Json("""{"data":[{"state":7}]}"""));
        var client = new OrdersClient(api.Anonymous, api.Options<OrdersClientOptions>());

        var failure = await Assert.ThrowsAsync<ApiException>(async () => await client.ListOrdersAsync().AsPages().GetAsyncEnumerator().MoveNextAsync());

        Assert.False(failure.TryReadAs<Page<Line>>(out _));
        Assert.True(failure.TryReadAs<JsonElement>(out _));
    }

    [Fact]
    public async Task The_body_of_an_error_is_read_in_the_same_way()
    {
        var failure = await Failure("""{"code":7}""", 404);

        Assert.Equal(typeof(ApiException), failure.GetType());
        Assert.True(failure.TryReadAs<Problem>(out var problem));
        Assert.Equal(7, problem.Code);
        Assert.Equal(["$.title"], failure.MissingProperties);
    }

    [Fact]
    public async Task A_request_without_a_required_property_is_refused()
    {
        await using var api = new Api(WireReply.Empty(204));
        var client = new OrdersClient(api.Anonymous, api.Options<OrdersClientOptions>());

        var refused = await Assert.ThrowsAsync<ArgumentException>(() => client.AddOrderAsync(new() { Name = null!, Amount = 1 }));

        Assert.Equal("Draft.name is required and must not be null.", refused.Message);
        Assert.Empty(api.Requests);
    }

    private static async Task<ApiException> Failure(string json, int status = 200)
    {
        await using var api = new Api(WireReply.Json(json, status));
        return await Assert.ThrowsAsync<ApiException>(() => new OrdersClient(api.Anonymous, api.Options<OrdersClientOptions>()).GetOrderAsync("1"));
    }
}
