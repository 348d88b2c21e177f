using System.Net;
using System.Net.Sockets;
using Gigstack.Runtime.Tests.Http;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Faults;

/// <summary>Faults before the first byte of an answer: the caller cannot know what the server did.</summary>
public class ConnectionFaultTests
{
    private static readonly Dictionary<string, Fault> s_faults = new()
    {
        ["reset after the head"] = Fault.ResetAfterHead,
        ["committed, then reset"] = Fault.CommitAndReset,
        ["committed, then closed"] = Fault.CommitAndClose,
        ["reset within the status line"] = Fault.Raw("HTTP/1.1 20").ThenReset(),
        ["closed within the status line"] = Fault.Raw("HTTP/1.1 20").ThenClose(),
        ["closed within the headers"] = Fault.Raw("HTTP/1.1 200 OK\r\nContent-Type: appli").ThenClose(),
    };

    public static TheoryData<string, Sort> Rows() => FaultTable.Rows(s_faults.Keys);

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task What_may_be_repeated_is_repeated_and_the_rest_is_sent_once(string fault, Sort sort)
    {
        var run = await FaultRun.OfAsync(sort, s_faults[fault]);

        Assert.Equal(sort.MayRepeat() ? 4 : 1, run.Heads);
        Assert.Equal(run.Heads - 1, run.Clock.Waits.Count);
        Assert.Null(run.Failure.StatusCode);
        Assert.False(run.Failure.IsUnreadableSuccess);
        Assert.StartsWith(FaultCall.Line(sort) + " failed: ", run.Failure.Message, StringComparison.Ordinal);
        Assert.NotNull(run.Failure.InnerException);

        // 0.5 s, 1 s and 2 s at most: with full jitter.
        Assert.InRange(run.Clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(3.5));
    }

    [Theory]
    [InlineData(Sort.Bodyless)]
    [InlineData(Sort.Post)]
    public async Task Without_retries_there_is_one_request(Sort sort)
    {
        foreach (var fault in s_faults.Values)
            Assert.Equal(1, (await FaultRun.OfAsync(sort, fault, static options => options.MaxRetries = 0)).Heads);
    }

    [Theory]
    [MemberData(nameof(FaultTable.Sorts), MemberType = typeof(FaultTable))]
    public async Task A_client_of_ones_own_sends_what_changes_something_once_too(Sort sort)
    {
        using var client = new HttpClient(new SocketsHttpHandler());
        await using var server = new FaultServer(Fault.CommitAndClose);
        using var transport = FaultRun.Transport(server.Address, new TestClock(), options =>
        {
            options.HttpClient = client;
            options.MaxRetries = 0;
        });

        await Assert.ThrowsAsync<ApiException>(() => FaultCall.SendAsync(transport, sort));

        // A handler of the user's repeats a GET by itself, as its documentation says.
        Assert.InRange(server.Heads, 1, sort == Sort.Get ? 4 : 1);
    }

    [Theory]
    [MemberData(nameof(FaultTable.Sorts), MemberType = typeof(FaultTable))]
    public async Task A_connection_that_is_reset_before_the_request_is_read(Sort sort)
    {
        var run = await FaultRun.OfAsync(sort, Fault.ResetAtOnce);

        Assert.Equal(0, run.Heads);
        Assert.Null(run.Failure.StatusCode);
        Assert.InRange(run.Connections, sort.MayRepeat() ? 4 : 1, 4);
    }

    [Theory]
    [MemberData(nameof(FaultTable.Sorts), MemberType = typeof(FaultTable))]
    public async Task What_never_left_is_retried_whatever_it_is(Sort sort)
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var port = ((IPEndPoint)closed.LocalEndpoint).Port;
        closed.Stop();
        var clock = new TestClock();
        using var transport = FaultRun.Transport(new Uri($"http://127.0.0.1:{port}/v2"), clock);

        var failure = await Assert.ThrowsAsync<ApiException>(() => FaultCall.SendAsync(transport, sort));

        Assert.Equal(3, clock.Waits.Count);
        Assert.Equal(HttpRequestError.ConnectionError, Assert.IsType<HttpRequestException>(failure.InnerException).HttpRequestError);
        Assert.StartsWith(FaultCall.Line(sort) + " failed: ", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(FaultTable.Sorts), MemberType = typeof(FaultTable))]
    public async Task A_host_without_an_address_is_retried_as_nothing_left(Sort sort)
    {
        using var client = new HttpClient(new SocketsHttpHandler
        {
            ConnectCallback = static (_, _) => throw new SocketException((int)SocketError.HostNotFound),
        });
        var clock = new TestClock();
        using var transport = FaultRun.Transport(new Uri("https://api.example.com"), clock, options => options.HttpClient = client);

        var failure = await Assert.ThrowsAsync<ApiException>(() => FaultCall.SendAsync(transport, sort));

        Assert.Equal(3, clock.Waits.Count);
        Assert.IsType<HttpRequestException>(failure.InnerException);
        Assert.Equal("api.example.com", failure.RequestUri!.Host);
    }

    [Theory]
    [MemberData(nameof(FaultTable.Sorts), MemberType = typeof(FaultTable))]
    public async Task A_connection_that_was_closed_while_idle_costs_no_call(Sort sort)
    {
        // The first answer is good, and then the server closes what the client keeps for the next call.
        await using var server = new FaultServer(number => number == 0
            ? Fault.Json("""{"id":"1"}""").ThenClose()
            : Fault.Json("""{"id":"2"}"""));
        using var transport = FaultRun.Transport(server.Address, new TestClock());
        await FaultCall.SendAsync(transport, Sort.Get);
        while (server.Open > 0)
            await Task.Delay(1);

        await FaultCall.SendAsync(transport, sort);

        Assert.Equal(2, server.Heads);
    }

    [Fact]
    public async Task The_key_and_the_body_are_those_of_the_first_attempt()
    {
        var run = await FaultRun.OfAsync(Sort.Keyed, Fault.CommitAndReset);

        Assert.Equal(4, run.Requests.Count);
        Assert.Single(run.Requests.Select(static sent => (sent.Body, sent.Header("Idempotency-Key"))).Distinct());
        Assert.Equal(FaultCall.Key, run.Requests[0].Header("Idempotency-Key"));
    }

    [Fact]
    public async Task The_key_of_the_credential_is_in_no_message()
    {
        foreach (var fault in s_faults.Values)
            Assert.DoesNotContain(Api.Secret, (await FaultRun.OfAsync(Sort.Get, fault)).Thrown!.ToString(), StringComparison.Ordinal);
    }
}
