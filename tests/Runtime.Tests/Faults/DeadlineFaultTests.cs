using System.Net;
using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Http;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Faults;

/// <summary>Servers that take their time: what may be repeated is repeated until the deadline of the call, and nothing hangs.</summary>
public class DeadlineFaultTests
{
    private static readonly TimeSpan s_attempt = TimeSpan.FromSeconds(100);

    [Theory]
    [MemberData(nameof(FaultTable.Sorts), MemberType = typeof(FaultTable))]
    public async Task An_answer_that_never_comes(Sort sort)
    {
        var clock = new TestClock();

        var run = await FaultRun.OfAsync(sort, Stall(clock), clock: clock);

        // Three attempts of 100 s are more than the 5 minutes of a call.
        Assert.Equal(sort.MayRepeat() ? 3 : 1, run.Heads);
        Assert.Null(run.Failure.StatusCode);
        Assert.False(run.Failure.IsUnreadableSuccess);
        Assert.Equal($"{FaultCall.Line(sort)} got no response within {(sort.MayRepeat() ? 300 : 100)} s", run.Failure.Message);
        Assert.InRange(clock.Elapsed, s_attempt * (sort.MayRepeat() ? 3 : 1), TimeSpan.FromSeconds(sort.MayRepeat() ? 303 : 100));
    }

    [Theory]
    [MemberData(nameof(FaultTable.Sorts), MemberType = typeof(FaultTable))]
    public async Task An_answer_that_comes_late_is_too_late_once(Sort sort)
    {
        var clock = new TestClock();
        await using var server = new FaultServer(Stall(clock), Fault.Json("""{"id":"2"}"""));

        var run = await FaultRun.OfAsync(server, sort, clock: clock);

        Assert.Equal(sort.MayRepeat() ? 2 : 1, run.Heads);
        Assert.Equal(sort.MayRepeat(), run.Thrown is null);
    }

    [Theory]
    [InlineData(Sort.Get)]
    [InlineData(Sort.Post)]
    [InlineData(Sort.Bodyless)]
    public async Task A_body_that_trickles_a_byte_a_second_ends_with_the_attempt(Sort sort)
    {
        var clock = new TestClock();
        var trickle = Fault.Raw("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n").Then(async connection =>
        {
            await Task.Delay(50);
            await TrickleAsync(connection, clock, "{\"id\":\"1\"".PadRight(1000));
        });

        var run = await FaultRun.OfAsync(sort, trickle, static options => options.MaxRetries = 1, clock: clock);

        Assert.Equal(sort.MayRepeat() ? 2 : 1, run.Heads);
        Assert.Equal((HttpStatusCode.OK, true), (run.Failure.StatusCode!.Value, run.Failure.IsUnreadableSuccess));
        Assert.InRange(clock.Elapsed, s_attempt * run.Heads, s_attempt * run.Heads + TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Headers_that_trickle_a_byte_a_second_end_with_the_attempt()
    {
        var clock = new TestClock();
        var trickle = new Fault(connection => TrickleAsync(connection, clock, "HTTP/1.1 200 OK\r\nX-Long: ".PadRight(1000, 'x')));

        var run = await FaultRun.OfAsync(Sort.Post, trickle, clock: clock);

        Assert.Equal(1, run.Heads);
        Assert.Null(run.Failure.StatusCode);
        Assert.InRange(clock.Elapsed, s_attempt, s_attempt + TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task The_deadline_of_the_call_counts_waits_too()
    {
        var clock = new TestClock();

        var run = await FaultRun.OfAsync(Sort.Get, Fault.Json("{}", 503, "Retry-After: 25"), static options =>
        {
            options.TotalTimeout = TimeSpan.FromSeconds(60);
            options.MaxRetries = 100;
        }, clock: clock);

        // The third wait would end beyond the deadline, so it is not begun, and the last answer is what is told.
        Assert.InRange(run.Heads, 2, 3);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, run.Failure.StatusCode);
        Assert.InRange(clock.Elapsed, TimeSpan.FromSeconds(25), TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task A_credential_that_ignores_its_token_does_not_overrun_the_deadline()
    {
        var clock = new TestClock();
        var never = new TaskCompletionSource<string>();
        await using var server = new FaultServer(Fault.Json("""{"id":"1"}"""));
        using var transport = new ApiTransport(
            Api.Describe("bearer"),
            new ApiClientOptions { BaseAddress = server.Address, TimeProvider = clock },
            new Dictionary<string, ApiCredential>
            {
                ["bearer"] = ApiCredential.Bearer(_ => new ValueTask<string>(never.Task)),
            });

        Task call = transport.SendAsync(Api.Get());
        for (var i = 0; i < 4; i++)
        {
            await Task.Delay(20);
            clock.Advance(s_attempt);
        }

        var failure = await Assert.ThrowsAsync<ApiException>(() => call.WaitAsync(TimeSpan.FromSeconds(10)));
        Assert.Equal(0, server.Heads);
        Assert.Null(failure.StatusCode);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    [InlineData(3650)]
    public async Task Setting_the_clock_of_the_wall_changes_no_deadline(int days)
    {
        var clock = new TestClock();
        await using var server = new FaultServer(
            Fault.Json("{}", 503).Then(_ =>
            {
                clock.Jump(TimeSpan.FromDays(days));
                return Task.CompletedTask;
            }),
            Fault.CommitAndClose,
            Fault.Json("""{"id":"2"}"""));

        var run = await FaultRun.OfAsync(server, Sort.Get, clock: clock);

        Assert.Equal("2", run.Value!.Id);
        Assert.Equal(3, run.Heads);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(3.5));
    }

    private static Fault Stall(TestClock clock) => new(connection =>
    {
        clock.Advance(s_attempt);
        return connection.StallAsync();
    });

    private static async Task TrickleAsync(FaultConnection connection, TestClock clock, string text)
    {
        // Only while the attempt has time: the clock stands still when the caller reads it at the end of the call.
        foreach (var one in text[..(int)s_attempt.TotalSeconds])
        {
            await connection.SendAsync(one.ToString());
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        await connection.StallAsync();
    }
}
