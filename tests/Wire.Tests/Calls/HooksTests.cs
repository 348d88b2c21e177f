using WireTests.CallsApi;
using WireTests.HooksApi;

namespace WireTests.Calls;

/// <summary>The partial methods of clients.</summary>
public sealed class HooksTests
{
    [Fact]
    public async Task The_client_sees_each_attempt_and_a_group_those_of_its_own()
    {
        await using var api = new Api(WireReply.Empty(503), WireReply.Json("{}"), WireReply.Json("[]"));
        var (client, options) = Client(api, maxRetries: 1);

        await client.Payments.GetAsync("p1");
        await client.Receipts.ListAsync();

        // The options are copied, and what the copy has is that of the original.
        Assert.Equal(
            [
                "root sends payments.get 1", "group sends /payments/{id} 1 True", "root got 503", "group got it",
                "root sends payments.get 2", "group sends /payments/{id} 2 True", "root got 200", "group got it",
                "root sends receipts.list 1", "root got 200",
            ],
            options.Seen);
        Assert.Equal(["1", "2", "1"], api.Requests.Select(request => request.Header("X-Signed")));
    }

    [Fact]
    public async Task Requests_of_your_own_and_views_are_seen_once()
    {
        await using var api = new Api(WireReply.Json("{}"));
        var (client, options) = Client(api);

        await client.SendAsync(HttpMethod.Get, "/x");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/y");
        (await client.SendAsync(request)).Dispose();
        await client.With(new CallOptions()).With(new CallOptions()).Payments.GetAsync("p1");

        Assert.Equal(3, options.Seen.Count(line => line.StartsWith("root sends", StringComparison.Ordinal)));
        Assert.Equal(1, options.Seen.Count(line => line.StartsWith("group sends", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_context_says_what_the_call_is()
    {
        await using var api = new Api(WireReply.Abort);
        var (client, options) = Client(api, maxRetries: 1);

        await Assert.ThrowsAsync<ApiException>(() => client.With(new CallOptions { IdempotencyKey = "k" }).Payments.CreateAsync());

        Assert.Equal(2, options.Contexts.Count);
        Assert.All(options.Contexts, context => Assert.Equal(
            ("payments.create", "/payments", "k"),
            (context.OperationId, context.PathTemplate, context.IdempotencyKey)));
        Assert.Contains("root got HttpRequestException", options.Seen);
        Assert.DoesNotContain("credential", options.Seen);
    }

    [Fact]
    public async Task What_a_hook_throws_ends_the_call_and_nothing_is_sent()
    {
        await using var api = new Api(WireReply.Json("{}"));
        var (client, _) = Client(api, maxRetries: 3, throws: true);

        Assert.Equal("mine", (await Assert.ThrowsAsync<InvalidOperationException>(() => client.Payments.GetAsync("p1"))).Message);
        Assert.Empty(api.Requests);
    }

    [Fact]
    public void Hooks_that_are_not_implemented_have_no_code()
    {
        foreach (var type in (Type[])[typeof(CallsClient), typeof(CallsApi.PaymentsClient), typeof(HooksApi.ReceiptsClient)])
        {
            var map = type.GetInterfaceMap(typeof(Gigstack.Runtime.Generated.IApiCallHooks));
            Assert.All(map.TargetMethods, method => Assert.True(method.GetMethodBody()!.GetILAsByteArray()!.Length <= 2));
            Assert.Null(type.GetMethod("OnSending", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance));
        }
    }

    private static (HooksClient Client, HooksClientOptions Options) Client(Api api, int maxRetries = 0, bool throws = false)
    {
        var options = api.Options<HooksClientOptions>();
        options.MaxRetries = maxRetries;
        options.RetryDelay = TimeSpan.FromMilliseconds(1);
        options.Throws = throws;
        return (new HooksClient("sk", options), options);
    }
}
