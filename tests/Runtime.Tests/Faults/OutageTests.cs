using System.Net;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Faults;

/// <summary>An outage is not amplified: a client has a budget of retries, which successes fill again.</summary>
public class OutageTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Two_hundred_calls_against_an_outage_are_at_most_260_requests(bool resets)
    {
        await using var server = new FaultServer(resets ? Fault.CommitAndReset : Fault.Json("{}", 503));
        using var transport = FaultRun.Transport(server.Address, new HastyClock(), static options =>
            options.Timeout = options.TotalTimeout = Timeout.InfiniteTimeSpan);

        for (var i = 0; i < 200; i++)
        {
            var failure = await Assert.ThrowsAsync<ApiException>(() => FaultCall.SendAsync(transport, i % 2 == 0 ? Sort.Get : Sort.Keyed));
            Assert.Equal(resets ? null : HttpStatusCode.ServiceUnavailable, failure.StatusCode);
        }

        Assert.InRange(server.Heads, 200, 260);
    }

    [Fact]
    public async Task Two_hundred_calls_at_once_too()
    {
        await using var server = new FaultServer(Fault.Json("{}", 503));
        using var transport = FaultRun.Transport(server.Address, new HastyClock(), static options =>
            options.Timeout = options.TotalTimeout = Timeout.InfiniteTimeSpan);

        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ =>
            Assert.ThrowsAsync<ApiException>(() => FaultCall.SendAsync(transport, Sort.Get))));

        Assert.InRange(server.Heads, 200, 260);
    }

    [Fact]
    public async Task The_first_calls_of_a_client_have_their_retries()
    {
        await using var server = new FaultServer(Fault.Json("{}", 503));
        using var transport = FaultRun.Transport(server.Address, new TestClock());

        for (var i = 1; i <= 3; i++)
        {
            await Assert.ThrowsAsync<ApiException>(() => FaultCall.SendAsync(transport, Sort.Get));
            Assert.Equal(4 * i, server.Heads);
        }
    }

    [Fact]
    public async Task After_the_outage_calls_are_retried_again()
    {
        await using var server = new FaultServer(static number => number is < 400 or >= 800 ? Fault.Json("{}", 503) : Fault.Json("""{"id":"1"}"""));
        using var transport = FaultRun.Transport(server.Address, new HastyClock(), static options =>
            options.Timeout = options.TotalTimeout = Timeout.InfiniteTimeSpan);
        while (server.Heads < 800)
        {
            try
            {
                await FaultCall.SendAsync(transport, Sort.Get);
            }
            catch (ApiException)
            {
                // the outage
            }
        }

        var before = server.Heads;
        await Assert.ThrowsAsync<ApiException>(() => FaultCall.SendAsync(transport, Sort.Get));

        Assert.Equal(4, server.Heads - before);
    }

    [Fact]
    public async Task One_bad_answer_in_ten_is_always_retried()
    {
        await using var server = new FaultServer(static number => number % 10 == 0 ? Fault.Json("{}", 503) : Fault.Json("""{"id":"1"}"""));
        using var transport = FaultRun.Transport(server.Address, new TestClock());

        for (var i = 0; i < 1000; i++)
            await FaultCall.SendAsync(transport, Sort.Get);
    }

    [Fact]
    public async Task A_connection_that_is_refused_is_no_load_and_yet_ends()
    {
        var clock = new TestClock();
        using var transport = FaultRun.Transport(new Uri("http://127.0.0.1:1"), clock);

        for (var i = 0; i < 50; i++)
            await Assert.ThrowsAsync<ApiException>(() => FaultCall.SendAsync(transport, Sort.Post));

        Assert.InRange(clock.Waits.Count, 3, 150);
    }
}
