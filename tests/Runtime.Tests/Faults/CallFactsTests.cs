using System.Net;
using System.Text;
using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Http;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Faults;

/// <summary>What a caller learns of a call, and what one call may want otherwise than the client.</summary>
public class CallFactsTests
{
    [Fact]
    public async Task A_response_says_how_often_how_long_and_with_which_key()
    {
        var clock = new TestClock();
        await using var server = new FaultServer(Fault.CommitAndReset, Fault.Json("{}", 503, "Retry-After: 7"), Fault.Json("""{"id":"1"}"""));
        using var transport = FaultRun.Transport(server.Address, clock);

        var response = await transport.SendAsync(FaultCall.Request(Sort.Keyed), Api.ClientCodec);

        Assert.Equal((3, clock.Elapsed, FaultCall.Key), (response.Attempts, response.Elapsed, response.IdempotencyKey));
        Assert.True(response.Elapsed >= TimeSpan.FromSeconds(7));
        Assert.Null(response.RawBody);
    }

    [Fact]
    public async Task A_key_that_was_made_can_be_used_to_ask_again()
    {
        await using var server = new FaultServer(Fault.CommitAndReset);
        using var transport = FaultRun.Transport(server.Address, new TestClock());
        var failure = await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(Made(), Api.ClientCodec));
        server.Heal();

        var response = await transport
            .With(new CallOptions { IdempotencyKey = failure.IdempotencyKey })
            .SendAsync(Made(), Api.ClientCodec);

        Assert.Equal(5, server.Heads);
        Assert.Equal(failure.IdempotencyKey, response.IdempotencyKey);
        Assert.Single(server.Requests.Select(static request => request.Header("Idempotency-Key")).Distinct());
    }

    [Fact]
    public async Task Two_calls_have_two_keys()
    {
        await using var server = new FaultServer(Fault.Json("""{"id":"1"}"""));
        using var transport = FaultRun.Transport(server.Address, new TestClock());

        var keys = new[] { await KeyAsync(), await KeyAsync() };

        Assert.Equal(2, keys.Distinct().Count());
        Assert.Equal(keys, server.Requests.Select(static request => request.Header("Idempotency-Key")));

        async Task<string?> KeyAsync() => (await transport.SendAsync(Made(), Api.ClientCodec)).IdempotencyKey;
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    [InlineData(6, 7)]
    public async Task A_call_may_have_its_own_number_of_retries(int retries, int requests)
    {
        await using var server = new FaultServer(Fault.Json("{}", 503));
        using var transport = FaultRun.Transport(server.Address, new TestClock());

        var failure = await Assert.ThrowsAsync<ApiException>(() =>
            transport.With(new CallOptions { MaxRetries = retries }).SendAsync(Api.Get()));

        Assert.Equal((requests, requests), (server.Heads, failure.Attempts));
    }

    [Theory]
    [InlineData(7, null, 7)]
    [InlineData(null, 8, 8)]
    [InlineData(9, 3, 3)]
    public async Task A_call_may_have_its_own_deadlines(int? attempt, int? total, int seconds)
    {
        var clock = new TestClock();
        await using var server = new FaultServer(new Fault(connection =>
        {
            clock.Advance(TimeSpan.FromSeconds(30));
            return connection.StallAsync();
        }));
        using var transport = FaultRun.Transport(server.Address, clock);
        var options = new CallOptions
        {
            Timeout = attempt is { } one ? TimeSpan.FromSeconds(one) : null,
            TotalTimeout = total is { } all ? TimeSpan.FromSeconds(all) : null,
        };

        var failure = await Assert.ThrowsAsync<ApiException>(() => transport.With(options).SendAsync(Api.Post()));

        Assert.Equal($"POST /v2/clients got no response within {seconds} s", failure.Message);
    }

    [Fact]
    public async Task Options_compose_and_leave_the_client_as_it_was()
    {
        var seen = new List<HttpStatusCode>();
        await using var server = new FaultServer(Fault.Json("""{"id":"1"}"""));
        using var transport = FaultRun.Transport(server.Address, new TestClock());
        var first = transport.With(new CallOptions
        {
            Headers = { ["X-One"] = "1", ["X-Both"] = "first" },
            Query = { ["page"] = "1" },
            OnResponse = response => seen.Add(response.StatusCode),
        });
        var second = first.With(new CallOptions { Headers = { ["X-Both"] = "second" }, KeepRawBody = true });

        var raw = (await second.SendAsync(Api.Get(), Api.ClientCodec)).RawBody;
        await first.SendAsync(Api.Get(), Api.ClientCodec);
        await transport.SendAsync(Api.Get(), Api.ClientCodec);

        Assert.Equal("""{"id":"1"}""", Encoding.UTF8.GetString(raw!.Value.Span));
        Assert.Equal(["1", "1", null], server.Requests.Select(static request => request.Header("X-One")));
        Assert.Equal(["second", "first", null], server.Requests.Select(static request => request.Header("X-Both")));
        Assert.Equal(["/v2/clients/1?page=1", "/v2/clients/1?page=1", "/v2/clients/1"], server.Requests.Select(static request => request.Target));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], seen);
    }

    [Fact]
    public async Task Many_threads_may_have_options_of_their_own()
    {
        await using var server = new FaultServer(new Fault(static connection =>
        {
            var json = $$"""{"id":"{{connection.Request.Header("X-Caller")}}"}""";
            return connection.SendAsync(Fault.Head(200, "Content-Type: application/json", $"Content-Length: {json.Length}") + "\r\n" + json);
        }));
        using var transport = FaultRun.Transport(server.Address, TimeProvider.System);

        await Parallel.ForEachAsync(Enumerable.Range(0, 500), async (caller, token) =>
        {
            var view = transport.With(new CallOptions { Headers = { ["X-Caller"] = $"{caller}" } });
            Assert.Equal($"{caller}", (await view.SendAsync(Api.Get(), Api.ClientCodec, token)).Value.Id);
        });
    }

    private static ApiRequest Made()
    {
        var request = Api.Post();
        request.IdempotencyHeader = "Idempotency-Key";
        request.IsIdempotent = true;
        return request;
    }
}
