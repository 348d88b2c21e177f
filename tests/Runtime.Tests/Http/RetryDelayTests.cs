using System.Net;
using System.Net.Sockets;
using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Http;

public class RetryDelayTests
{
    private static readonly WireReply s_client = WireReply.Json("""{"id":"1"}""");

    [Fact]
    public async Task Retry_after_in_seconds_is_waited_exactly()
    {
        await using var server = new WireServer(WireReply.Json("{}", 429, "Retry-After: 7"), s_client);
        var clock = new HastyClock();
        using var transport = Api.Transport(server, clock);

        await transport.SendAsync(Api.Get(), Api.ClientCodec);

        Assert.Equal([TimeSpan.FromSeconds(7)], clock.Waits);
    }

    [Fact]
    public async Task Retry_after_as_a_date_is_waited_for()
    {
        await using var server = new WireServer(WireReply.Json("{}", 503, "Retry-After: Sat, 31 Jan 2026 12:02:03 GMT"), s_client);
        var clock = new HastyClock();
        using var transport = Api.Transport(server, clock);

        await transport.SendAsync(Api.Get(), Api.ClientCodec);

        Assert.Equal([new TimeSpan(0, 2, 3)], clock.Waits);
    }

    [Theory]
    [InlineData("Retry-After: 0")]
    [InlineData("Retry-After: Sat, 31 Jan 2026 11:00:00 GMT")]
    public async Task Retry_after_in_the_past_does_not_wait(string header)
    {
        await using var server = new WireServer(WireReply.Json("{}", 503, header), s_client);
        var clock = new HastyClock();
        using var transport = Api.Transport(server, clock);

        await transport.SendAsync(Api.Get(), Api.ClientCodec);

        Assert.All(clock.Waits, static wait => Assert.Equal(TimeSpan.Zero, wait));
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task Retry_after_that_is_neither_falls_back_to_jitter()
    {
        await using var server = new WireServer(WireReply.Json("{}", 503, "Retry-After: soon"), s_client);
        var clock = new HastyClock();
        using var transport = Api.Transport(server, clock);

        await transport.SendAsync(Api.Get(), Api.ClientCodec);

        Assert.All(clock.Waits, static wait => Assert.InRange(wait, TimeSpan.Zero, TimeSpan.FromMilliseconds(1)));
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task Waits_are_random_below_a_bound_that_doubles_up_to_the_maximum()
    {
        await using var server = new WireServer(WireReply.Json("{}", 503));
        var clock = new HastyClock();
        using var transport = Api.Transport(server, options =>
        {
            options.Timeout = options.TotalTimeout = Timeout.InfiniteTimeSpan;
            options.TimeProvider = clock;
            options.MaxRetries = 40;
            options.RetryDelay = TimeSpan.FromSeconds(100);
            options.MaxRetryDelay = TimeSpan.FromSeconds(400);
        });

        await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(Api.Get()));

        TimeSpan[] waits = [.. clock.Waits];
        Assert.Equal(40, waits.Length);
        Assert.InRange(waits[0], TimeSpan.Zero, TimeSpan.FromSeconds(100));
        Assert.InRange(waits[1], TimeSpan.Zero, TimeSpan.FromSeconds(200));
        Assert.All(waits, static wait => Assert.InRange(wait, TimeSpan.Zero, TimeSpan.FromSeconds(400)));
        Assert.True(waits.Distinct().Count() > 30);
        Assert.Contains(waits, static wait => wait > TimeSpan.FromSeconds(100));
    }

    [Fact]
    public async Task A_wait_beyond_the_deadline_is_not_begun()
    {
        await using var server = new WireServer(WireReply.Json(
            """{"error":{"code":"slow_down","message":"later"}}""",
            429,
            "Retry-After: 3600"));
        using var transport = Api.Transport(server);

        var exception = await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(Api.Get()));

        Assert.Equal(("slow_down", TimeSpan.FromHours(1)), (exception.Code, exception.RetryAfter));
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("Retry-After: 2147483647")]
    [InlineData("Retry-After: Fri, 31 Dec 9999 23:59:59 GMT")]
    public async Task A_wait_of_years_is_not_begun_even_without_a_deadline(string header)
    {
        await using var server = new WireServer(WireReply.Json("{}", 503, header));
        using var transport = Api.Transport(server, new HastyClock());

        Assert.Equal(
            HttpStatusCode.ServiceUnavailable,
            (await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(Api.Get()))).StatusCode);
        Assert.Single(server.Requests);
    }
}
