using System.Net;
using Gigstack.Runtime.Tests.Http;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Faults;

/// <summary>The status came, and the body did not come whole: the status, the headers and what came of the body are never lost.</summary>
public class CutBodyTests
{
    private const string Announced = "Content-Type: application/json\r\nX-Request-Id: r1\r\nContent-Length: 500\r\n\r\n";
    private const string Chunked = "Content-Type: application/json\r\nX-Request-Id: r1\r\nTransfer-Encoding: chunked\r\n\r\n";
    private const string Part = """{"error":{"code":"no_credit","mes""";

    private static readonly Dictionary<string, Func<int, Fault>> s_cuts = new()
    {
        ["reset after the headers"] = static status => Fault.Raw(Line(status) + Announced).ThenReset(),
        ["closed after the headers"] = static status => Fault.Raw(Line(status) + Announced).ThenClose(),
        ["reset within the body"] = static status => Fault.Raw(Line(status) + Announced + Part).Then(WaitAsync).ThenReset(),
        ["closed within the body"] = static status => Fault.Raw(Line(status) + Announced + Part).ThenClose(),
        ["closed within a chunk"] = static status => Fault.Raw(Line(status) + Chunked + "ff\r\n" + Part).ThenClose(),
        ["closed before the last chunk"] = static status => Fault.Raw($"{Line(status)}{Chunked}{Part.Length:x}\r\n{Part}\r\n").ThenClose(),
    };

    public static TheoryData<string, Sort> Rows() => FaultTable.Rows(s_cuts.Keys);

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_success_cut_off_says_that_it_succeeded(string cut, Sort sort)
    {
        var run = await FaultRun.OfAsync(sort, s_cuts[cut](200));

        if (sort == Sort.Delete)
        {
            // It has no payload, so the status says all.
            Assert.Null(run.Thrown);
            Assert.Equal(1, run.Heads);
            return;
        }
        Assert.Equal(sort.MayRepeat() ? 4 : 1, run.Heads);
        AssertArrived(run, 200, cut);
        Assert.True(run.Failure.IsUnreadableSuccess);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_final_status_stays_final(string cut, Sort sort)
    {
        var run = await FaultRun.OfAsync(sort, s_cuts[cut](409));

        Assert.Equal(1, run.Heads);
        AssertArrived(run, 409, cut);
        Assert.False(run.Failure.IsUnreadableSuccess);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_transient_status_is_retried_as_one(string cut, Sort sort)
    {
        var run = await FaultRun.OfAsync(sort, s_cuts[cut](503));

        Assert.Equal(sort.MayRepeat() ? 4 : 1, run.Heads);
        AssertArrived(run, 503, cut);
        Assert.False(run.Failure.IsUnreadableSuccess);
    }

    [Theory]
    [InlineData(200, Sort.Get, 1)]
    [InlineData(200, Sort.Post, 1)]
    [InlineData(200, Sort.Keyed, 1)]
    [InlineData(409, Sort.Get, 1)]
    [InlineData(503, Sort.Get, 4)]
    [InlineData(503, Sort.Bodyless, 1)]
    public async Task Framing_that_is_malformed_does_not_heal_and_keeps_the_status(int status, Sort sort, int requests)
    {
        var run = await FaultRun.OfAsync(sort, Fault.Raw($"{Line(status)}{Chunked}{Part.Length:x}\r\n{Part}\r\nzz\r\n").ThenClose());

        Assert.Equal(requests, run.Heads);
        AssertArrived(run, status, "");
        Assert.Equal(status == 200, run.Failure.IsUnreadableSuccess);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task Retry_after_counts_though_the_body_is_cut_off(int status)
    {
        var run = await FaultRun.OfAsync(
            Sort.Get,
            Fault.Raw($"{Line(status)}Retry-After: 20\r\n{Announced}{Part}").ThenClose());

        Assert.Equal(4, run.Heads);
        Assert.All(run.Clock.Waits, static wait => Assert.True(wait >= TimeSpan.FromSeconds(20), wait.ToString()));
        Assert.Equal(TimeSpan.FromSeconds(20), run.Failure.RetryAfter);
    }

    [Theory]
    [InlineData(401, Sort.Get, 1)]
    [InlineData(409, Sort.Post, 1)]
    [InlineData(422, Sort.Keyed, 1)]
    [InlineData(503, Sort.Bodyless, 1)]
    [InlineData(503, Sort.Delete, 4)]
    [InlineData(429, Sort.Get, 4)]
    public async Task A_status_whose_body_stalls_is_kept(int status, Sort sort, int requests)
    {
        var clock = new TestClock();
        var stall = Fault.Raw(Line(status) + Announced + Part).Then(WaitAsync).ThenStall(() => clock.Advance(TimeSpan.FromSeconds(100)));

        var run = await FaultRun.OfAsync(sort, stall, static options => options.TotalTimeout = TimeSpan.FromHours(1), clock: clock);

        Assert.Equal((HttpStatusCode)status, run.Failure.StatusCode);
        Assert.Equal(requests, run.Heads);
        Assert.Equal(["r1"], run.Failure.Headers["X-Request-Id"]);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(100 * requests + 5));
    }

    [Theory]
    [MemberData(nameof(FaultTable.Sorts), MemberType = typeof(FaultTable))]
    public async Task A_success_whose_body_stalls_says_that_it_succeeded(Sort sort)
    {
        var clock = new TestClock();
        var stall = Fault.Raw(Line(201) + Announced + Part).Then(WaitAsync).ThenStall(() => clock.Advance(TimeSpan.FromSeconds(100)));

        var run = await FaultRun.OfAsync(sort, stall, static options => options.MaxRetries = 1, clock: clock);

        if (sort == Sort.Delete)
        {
            Assert.Null(run.Thrown);
            return;
        }
        Assert.Equal(sort.MayRepeat() ? 2 : 1, run.Heads);
        Assert.Equal((HttpStatusCode.Created, true), (run.Failure.StatusCode!.Value, run.Failure.IsUnreadableSuccess));
    }

    [Theory]
    [InlineData(Sort.Get)]
    [InlineData(Sort.Keyed)]
    public async Task A_body_that_comes_whole_the_second_time_is_the_answer(Sort sort)
    {
        await using var server = new FaultServer(Fault.Raw(Line(201) + Announced + Part).ThenClose(), Fault.Json("""{"id":"2"}"""));

        var run = await FaultRun.OfAsync(server, sort);

        Assert.Equal("2", run.Value!.Id);
        Assert.Equal(2, run.Heads);
    }

    // So that the client reads what was sent before a reset throws it away, or the deadline passes.
    private static Task WaitAsync(FaultConnection connection) => Task.Delay(50);

    private static string Line(int status) => $"HTTP/1.1 {status} Reason\r\n";

    private static void AssertArrived(FaultRun run, int status, string cut)
    {
        Assert.Equal((HttpStatusCode)status, run.Failure.StatusCode);
        Assert.Equal(["r1"], run.Failure.Headers["x-request-id"]);
        if (cut.Contains("body", StringComparison.Ordinal) || cut.Contains("chunk", StringComparison.Ordinal))
            Assert.StartsWith("""{"error":{"code":"no_credit""", run.Failure.ResponseBody, StringComparison.Ordinal);
        Assert.InRange(run.Failure.Message.Length, 1, 250);
    }
}
