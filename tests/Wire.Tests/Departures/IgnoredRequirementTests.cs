using WireTests.TolerantOrdersApi;

namespace WireTests.Departures;

/// <summary>A client with <c>RequiredInResponses="ignore"</c>.</summary>
public sealed class IgnoredRequirementTests
{
    [Fact]
    public async Task Required_properties_of_responses_are_nullable_and_told_when_they_are_missing()
    {
        var told = new List<string>();
        await using var api = new Api(WireReply.Json("""{"note":"n","buyer":{},"channel":{"street":"s"}}"""));
        var options = api.Options<TolerantOrdersClientOptions>();
        options.OnUnexpected = answer => told.Add($"{answer.Kind} {answer.JsonPath}");

        var order = await new TolerantOrdersClient(api.Anonymous, options).GetOrderAsync("1");

        Assert.Equal((null, (decimal?)null, "n", null), (order.Id, order.Total, order.Note, order.Buyer!.Name));
        Assert.Equal(["MissingRequired $.buyer.name", "MissingRequired $.id", "MissingRequired $.total"], told);
    }

    [Theory]
    [InlineData("""{"id":null,"total":null}""")]
    [InlineData("""{"id":null,"total":""}""")]
    public async Task Null_and_an_empty_string_are_absent_for_them_too(string json)
    {
        await using var api = new Api(WireReply.Json(json));

        var order = await new TolerantOrdersClient(api.Anonymous, api.Options<TolerantOrdersClientOptions>()).GetOrderAsync("1");

        Assert.Equal((null, (decimal?)null), (order.Id, order.Total));
    }

    [Fact]
    public async Task A_type_that_is_sent_and_received_may_be_incomplete_only_where_it_is_received()
    {
        await using var api = new Api(WireReply.Json("""{"data":{"comment":"c"}}""", 201));
        var client = new TolerantOrdersClient(api.Anonymous, api.Options<TolerantOrdersClientOptions>());

        var draft = await client.AddOrderAsync(new() { Name = "n", Amount = 1 });

        Assert.Equal("""{"name":"n","amount":1,"kind":"draft"}""", api.Request.Body);
        Assert.Equal((null, (long?)null, "draft", "c"), (draft.Name, draft.Amount, draft.Kind, draft.Comment.Value));
        var refused = await Assert.ThrowsAsync<ArgumentException>(() => client.AddOrderAsync(draft));
        Assert.Equal("Draft.name is required and must not be null.", refused.Message);
        Assert.Single(api.Requests);
    }

    [Fact]
    public async Task A_body_without_its_payload_still_fails()
    {
        await using var api = new Api(WireReply.Json("""{"message":"m"}""", 201));
        var client = new TolerantOrdersClient(api.Anonymous, api.Options<TolerantOrdersClientOptions>());

        await Assert.ThrowsAsync<ApiException>(() => client.AddOrderAsync(new() { Name = "n", Amount = 1 }));
    }
}
