using System.Text.Json.Nodes;
using WireTests.CallsApi;

namespace WireTests.Calls;

/// <summary>The idempotency key of a call: given, made, and known to the caller whatever happens.</summary>
public sealed class IdempotencyKeyTests
{
    [Fact]
    public async Task The_key_of_the_options_is_sent_in_the_header()
    {
        await using var api = new Api(WireReply.Json(Given.Payment, 201));
        using var client = Given.Client(api);
        var view = client.With(new CallOptions { IdempotencyKey = "k-1" });

        await view.Payments.CreateAsync(new() { Amount = 1 });
        var answer = await view.Payments.CreateWithResponseAsync(new() { Amount = 1 }, new() { IdempotencyKey = "of the parameters" });

        Assert.Equal(["k-1", "k-1"], api.Requests.Select(request => request.Header("Idempotency-Key")));
        Assert.Equal("k-1", answer.IdempotencyKey);
    }

    [Fact]
    public async Task The_key_of_the_options_is_sent_in_the_body()
    {
        await using var api = new Api(WireReply.Json(Given.Payment, 201));
        using var client = Given.Client(api);
        var view = client.With(new CallOptions { IdempotencyKey = "k-1" });
        var own = new NewReceipt { Amount = 1, IdempotencyKey = "own" };

        await view.Receipts.CreateAsync(new() { Amount = 1 });
        await view.Receipts.CreateAsync(own);
        var answer = await client.Receipts.CreateWithResponseAsync(own);

        Assert.Equal(["k-1", "k-1", "own"], api.Requests.Select(KeyInBody));
        Assert.Equal(("own", "own"), (answer.IdempotencyKey, own.IdempotencyKey));
        Assert.All(api.Requests, request => Assert.Null(request.Header("Idempotency-Key")));
    }

    [Fact]
    public async Task A_key_is_made_per_call_and_kept_across_attempts()
    {
        await using var api = new Api(WireReply.Empty(503));
        using var client = Given.Client(api, maxRetries: 2);

        var header = await Assert.ThrowsAsync<ApiException>(() => client.Payments.CreateAsync(new() { Amount = 1 }));
        var body = await Assert.ThrowsAsync<ApiException>(() => client.Receipts.CreateAsync(new() { Amount = 1 }));

        Assert.Equal(6, api.Requests.Count);
        Assert.All(api.Requests.Take(3), request => Assert.Equal(header.IdempotencyKey, request.Header("Idempotency-Key")));
        Assert.All(api.Requests.Skip(3), request => Assert.Equal(body.IdempotencyKey, KeyInBody(request)));
        Assert.NotEqual(header.IdempotencyKey, body.IdempotencyKey);
        Assert.Equal(36, header.IdempotencyKey!.Length);
    }

    [Fact]
    public async Task A_call_whose_answer_is_lost_can_be_asked_again_with_its_key()
    {
        await using var api = new Api(WireReply.Abort, WireReply.Json(Given.Payment, 201));
        using var client = Given.Client(api);

        var lost = await Assert.ThrowsAsync<ApiException>(() => client.Payments.CreateAsync(new() { Amount = 1 }));
        await client.With(new CallOptions { IdempotencyKey = lost.IdempotencyKey }).Payments.CreateAsync(new() { Amount = 1 });

        Assert.Equal(2, api.Requests.Count);
        Assert.Equal(api.Requests[0].Header("Idempotency-Key"), api.Requests[1].Header("Idempotency-Key"));
    }

    [Fact]
    public async Task A_key_for_an_operation_without_one_is_refused_and_nothing_is_sent()
    {
        await using var api = new Api(WireReply.Json(Given.Payment));
        using var client = Given.Client(api);
        var view = client.With(new CallOptions { IdempotencyKey = "k-1" });

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => view.Payments.RefundAsync("p1"));
        Assert.Contains("POST /payments/{id}/refund", refused.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<InvalidOperationException>(() => view.Payments.DeleteAsync("p1"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => view.SendAsync(HttpMethod.Post, "/x"));
        Assert.Empty(api.Requests);

        await view.Payments.GetAsync("p1");
        Assert.Null(api.Request.Header("Idempotency-Key"));
    }

    [Fact]
    public async Task A_POST_without_a_key_is_sent_once()
    {
        await using var api = new Api(WireReply.Abort);
        using var client = Given.Client(api, maxRetries: 3);

        var lost = await Assert.ThrowsAsync<ApiException>(() => client.Payments.RefundAsync("p1"));

        Assert.Equal((1, null), (api.Requests.Count, lost.IdempotencyKey));
    }

    private static string? KeyInBody(WireRequest request) => (string?)JsonNode.Parse(request.Body)!["idempotency_key"];
}
