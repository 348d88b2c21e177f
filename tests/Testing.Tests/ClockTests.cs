namespace TestingTests;

public sealed class ClockTests : KitTest
{
    public ClockTests()
        : base(new TestClock(new DateTimeOffset(2030, 5, 1, 0, 0, 0, TimeSpan.Zero)) { SkipsWaits = false })
    {
    }

    [Fact]
    public async Task A_clock_that_does_not_skip_waits_is_moved_by_the_test()
    {
        Handler.On("customers.get").Reply(Reply.Status(503).Header("Retry-After", "60"), Reply.Json("""{"name":"Ana"}"""));

        var call = Client.Customers.GetAsync("1", Limit);
        while (Handler.Clock.Waits.Count == 0)
            await Task.Delay(1, Limit);
        Assert.InRange(Handler.Clock.Waits[0], TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(61));
        Handler.Clock.Advance(TimeSpan.FromSeconds(59));
        Handler.Requests.MustHaveCount(1);
        Handler.Clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal("Ana", (await call).Name);
        Assert.Equal(new DateTimeOffset(2030, 5, 1, 0, 1, 1, TimeSpan.Zero), Handler.Clock.GetUtcNow());
    }

    [Fact]
    public void Timers_are_due_in_order_and_at_their_time()
    {
        var clock = Handler.Clock;
        var seen = new List<(string Name, TimeSpan At)>();
        using var late = clock.CreateTimer(_ => seen.Add(("late", clock.Elapsed)), null, TimeSpan.FromSeconds(5), Timeout.InfiniteTimeSpan);
        using var again = clock.CreateTimer(_ => seen.Add(("again", clock.Elapsed)), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3));
        using var never = clock.CreateTimer(_ => seen.Add(("never", clock.Elapsed)), null, TimeSpan.FromSeconds(2), Timeout.InfiniteTimeSpan);
        Assert.True(never.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan));

        clock.Advance(TimeSpan.FromSeconds(6));

        Assert.Equal([("again", TimeSpan.FromSeconds(1)), ("again", TimeSpan.FromSeconds(4)), ("late", TimeSpan.FromSeconds(5))], seen);
        Assert.Throws<ArgumentOutOfRangeException>(() => clock.Advance(TimeSpan.FromTicks(-1)));
    }
}
