using System.Net;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Faults;

/// <summary>Each form of Retry-After. It is never earlier than told, and never at once.</summary>
public class RetryAfterTests
{
    private static readonly TimeSpan s_floor = TimeSpan.FromMilliseconds(1);

    /// <summary>The clock begins on Saturday 2026-01-31 at 12:00:00 UTC.</summary>
    [Theory]
    [InlineData("Retry-After: 7", 7000)]
    [InlineData("Retry-After: 1", 1000)]
    [InlineData("Retry-After:   30  ", 30_000)]
    [InlineData("Retry-After-Ms: 1500", 1500)]
    [InlineData("retry-after-ms: 250", 250)]
    [InlineData("Retry-After: Thu, 01 Jan 2026 12:00:20 GMT", 20_000)]
    [InlineData("Retry-After: Thursday, 01-Jan-26 12:00:20 GMT", 20_000)]
    [InlineData("Retry-After: Thu Jan  1 12:00:20 2026", 20_000)]
    public async Task What_is_told_is_waited_for_and_little_more(string header, int milliseconds)
    {
        var told = TimeSpan.FromMilliseconds(milliseconds);
        foreach (var status in (int[])[429, 503])
        {
            await using var server = new FaultServer(Fault.Json("{}", status, header), Fault.Json("""{"id":"2"}"""));

            var run = await FaultRun.OfAsync(server, Sort.Get);

            Assert.Equal("2", run.Value!.Id);
            Assert.Equal(2, run.Heads);
            Assert.InRange(Assert.Single(run.Clock.Waits), told, 2 * told + TimeSpan.FromSeconds(1));
        }
    }

    [Fact]
    public async Task The_milliseconds_are_the_more_exact_word()
    {
        await using var server = new FaultServer(
            Fault.Json("{}", 429, "Retry-After: 2", "Retry-After-Ms: 1250"), Fault.Json("""{"id":"2"}"""));

        var run = await FaultRun.OfAsync(server, Sort.Get);

        Assert.InRange(Assert.Single(run.Clock.Waits), TimeSpan.FromMilliseconds(1250), TimeSpan.FromSeconds(3.5));
    }

    [Theory]
    [InlineData("Retry-After: 0")]
    [InlineData("Retry-After-Ms: 0")]
    [InlineData("Retry-After: Thu, 01 Jan 2026 11:59:00 GMT")]
    [InlineData("Retry-After: Thu, 01 Jan 1970 00:00:00 GMT")]
    public async Task At_once_has_a_floor(string header)
    {
        var run = await FaultRun.OfAsync(Sort.Get, Fault.Json("{}", 503, header));

        Assert.Equal(4, run.Heads);
        Assert.Equal(3, run.Clock.Waits.Count);
        Assert.All(run.Clock.Waits, static wait => Assert.InRange(wait, s_floor, TimeSpan.FromSeconds(3)));
        Assert.True(run.Clock.Elapsed > TimeSpan.FromMilliseconds(50), $"four requests in {run.Clock.Elapsed}");
    }

    [Theory]
    [InlineData("Retry-After: soon")]
    [InlineData("Retry-After: ")]
    [InlineData("Retry-After: -5")]
    [InlineData("Retry-After: 1.5e300")]
    [InlineData("Retry-After: 99999999999999999999999")]
    [InlineData("Retry-After: Sat, 99 Foo 2026 12:00:20 GMT")]
    [InlineData("Retry-After-Ms: soon")]
    [InlineData("Retry-After-Ms: -1")]
    [InlineData("Retry-After-Ms: NaN")]
    [InlineData("Retry-After-Ms: 1e999")]
    public async Task Nonsense_is_as_good_as_nothing(string header)
    {
        await using var server = new FaultServer(Fault.Json("{}", 503, header), Fault.Json("""{"id":"2"}"""));

        var run = await FaultRun.OfAsync(server, Sort.Get);

        Assert.Equal("2", run.Value!.Id);
        Assert.All(run.Clock.Waits, static wait => Assert.InRange(wait, TimeSpan.Zero, TimeSpan.FromSeconds(0.5)));
    }

    [Theory]
    [InlineData("Retry-After: Fri, 31 Dec 9999 23:59:59 GMT")]
    [InlineData("Retry-After: 2147483647")]
    [InlineData("Retry-After: 3600")]
    [InlineData("Retry-After-Ms: 9007199254740993")]
    public async Task A_wait_beyond_the_deadline_is_not_begun_and_the_caller_learns_of_it(string header)
    {
        foreach (var total in (TimeSpan[])[TimeSpan.FromMinutes(5), Timeout.InfiniteTimeSpan])
        {
            if (header.EndsWith(" 3600", StringComparison.Ordinal) && total == Timeout.InfiniteTimeSpan)
                continue;
            var run = await FaultRun.OfAsync(Sort.Get, Fault.Json("{}", 503, header), options => options.TotalTimeout = total);

            Assert.Equal(1, run.Heads);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, run.Failure.StatusCode);
            Assert.True(run.Failure.RetryAfter >= TimeSpan.FromHours(1));
            Assert.Equal(TimeSpan.Zero, run.Clock.Elapsed);
        }
    }

    [Theory]
    [InlineData("Retry-After: 5", 5)]
    [InlineData("Retry-After: 0", 0)]
    [InlineData("", 0)]
    public async Task No_two_callers_wait_equally_long(string header, int told)
    {
        var waits = new List<TimeSpan>();
        for (var i = 0; i < 6; i++)
        {
            string[] headers = header.Length == 0 ? [] : [header];
            waits.AddRange((await FaultRun.OfAsync(Sort.Get, Fault.Json("{}", 503, headers))).Clock.Waits);
        }

        Assert.Equal(18, waits.Count);
        Assert.True(waits.Distinct().Count() > 12, string.Join(' ', waits));
        Assert.All(waits, wait => Assert.True(wait >= TimeSpan.FromSeconds(told)));
    }

    [Fact]
    public async Task A_date_is_read_against_the_clock_that_was_set()
    {
        var clock = new TestClock();
        clock.Jump(TimeSpan.FromDays(1));
        await using var server = new FaultServer(
            Fault.Json("{}", 503, "Retry-After: Fri, 02 Jan 2026 12:00:20 GMT"), Fault.Json("""{"id":"2"}"""));

        await FaultRun.OfAsync(server, Sort.Get, clock: clock);

        Assert.InRange(Assert.Single(clock.Waits), TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(34));
    }
}
