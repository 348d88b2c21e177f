using System.Net;
using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Http;

public class RetryBudgetTests
{
    private static readonly WireReply s_unavailable = WireReply.Json("{}", 503);

    private static readonly WireReply s_client = WireReply.Json("""{"id":"1"}""");

    [Fact]
    public void It_has_as_many_retries_as_its_size()
    {
        var budget = new RetryBudget(2);

        Assert.Equal([true, true, false], Take(budget, 3));
        Assert.False(new RetryBudget(0).TryTake());
    }

    [Fact]
    public void A_success_after_a_retry_returns_it_and_five_others_earn_one()
    {
        var budget = new RetryBudget(1);
        Assert.True(budget.TryTake());

        budget.Earn(isRetry: true);
        Assert.Equal([true, false], Take(budget, 2));
        for (var i = 0; i < 4; i++)
            budget.Earn(isRetry: false);
        Assert.False(budget.TryTake());
        budget.Earn(isRetry: false);

        Assert.Equal([true, false], Take(budget, 2));
    }

    [Fact]
    public void It_never_has_more_than_at_first()
    {
        var budget = new RetryBudget(1);
        budget.Earn(isRetry: true);
        Assert.True(budget.TryTake());
        budget.Earn(isRetry: false);
        budget.Earn(isRetry: true);
        budget.Earn(isRetry: false);

        Assert.Equal([true, false], Take(budget, 2));
    }

    [Fact]
    public async Task Calls_that_succeed_after_a_retry_do_not_use_it_up()
    {
        await using var server = new WireServer(s_unavailable, s_client, s_unavailable, s_client, s_unavailable, s_client);
        using var transport = Api.Transport(server, static options => options.RetryBudget = 1);

        for (var i = 0; i < 3; i++)
            await transport.SendAsync(Api.Get(), Api.ClientCodec);

        Assert.Equal(6, server.Requests.Count);
    }

    [Fact]
    public async Task One_success_without_a_retry_does_not_earn_one()
    {
        await using var server = new WireServer(s_unavailable, s_unavailable, s_client, s_unavailable, s_client);
        using var transport = Api.Transport(server, static options => (options.RetryBudget, options.MaxRetries) = (1, 1));

        await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(Api.Get(), Api.ClientCodec));
        await transport.SendAsync(Api.Get(), Api.ClientCodec);
        var exception = await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(Api.Get(), Api.ClientCodec));

        Assert.Equal((HttpStatusCode.ServiceUnavailable, 4), (exception.StatusCode!.Value, server.Requests.Count));
    }

    private static bool[] Take(RetryBudget budget, int count) => [.. Enumerable.Range(0, count).Select(_ => budget.TryTake())];
}
