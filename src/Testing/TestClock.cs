namespace Gigstack.Runtime.Testing;

/// <summary>
/// A clock that stands still until it is moved. With <see cref="SkipsWaits"/>, it moves by itself over waits, such as the delays of
/// retries: they are over at once, and their time has passed. Deadlines, which cancel something, never move it.
/// </summary>
/// <param name="now">The time that it begins at; null for 1 January 2026 at noon, UTC.</param>
public sealed class TestClock(DateTimeOffset? now = null) : TimeProvider
{
    private readonly object _gate = new();
    private readonly List<TestTimer> _timers = [];
    private readonly List<TimeSpan> _waits = [];
    private readonly DateTimeOffset _begin = now ?? new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);
    private TimeSpan _elapsed;
    private TimeSpan _jumped;

    /// <summary>Whether the clock moves by itself over waits.</summary>
    /// <value>The default is true. If false, <see cref="Advance"/> ends them.</value>
    public bool SkipsWaits { get; init; } = true;

    /// <summary>The time that has passed.</summary>
    public TimeSpan Elapsed
    {
        get
        {
            lock (_gate)
                return _elapsed;
        }
    }

    /// <summary>The waits that were begun, in order, such as the delays of retries. Deadlines are not among them.</summary>
    public IReadOnlyList<TimeSpan> Waits
    {
        get
        {
            lock (_gate)
                return [.. _waits];
        }
    }

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override long GetTimestamp() => Elapsed.Ticks;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
            return _begin + _elapsed + _jumped;
    }

    /// <summary>Sets the date and time forward or back, as somebody does with the clock of a computer. No time passes by it.</summary>
    /// <param name="time">The difference.</param>
    public void Jump(TimeSpan time)
    {
        lock (_gate)
            _jumped += time;
    }

    /// <summary>Moves the clock. What is due meanwhile happens in order, each at its time.</summary>
    /// <param name="time">The time that passes.</param>
    public void Advance(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        AdvanceTo(Elapsed + time);
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new TestTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    internal void Schedule(TestTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        lock (_gate)
        {
            _timers.Remove(timer);
            if (dueTime == Timeout.InfiniteTimeSpan)
                return;
            timer.Due = _elapsed + dueTime;
            timer.Period = period;
            _timers.Add(timer);
            // One that repeats itself would move the clock without end.
            if (timer.IsDeadline || period > TimeSpan.Zero)
                return;
            _waits.Add(dueTime);
        }
        // Not at once: the caller has not seen its timer yet.
        if (SkipsWaits || dueTime == TimeSpan.Zero)
        {
            ThreadPool.UnsafeQueueUserWorkItem(
                static given => given.Clock.AdvanceTo(given.Due), (Clock: this, timer.Due), preferLocal: false);
        }
    }

    internal void Forget(TestTimer timer)
    {
        lock (_gate)
            _timers.Remove(timer);
    }

    private void AdvanceTo(TimeSpan time)
    {
        while (true)
        {
            TestTimer? due;
            lock (_gate)
            {
                due = _timers.Where(timer => timer.Due <= time).MinBy(static timer => timer.Due);
                var reached = due?.Due ?? time;
                _elapsed = reached > _elapsed ? reached : _elapsed;
                if (due is null)
                    return;
                if (due.Period > TimeSpan.Zero)
                    due.Due += due.Period;
                else
                    _timers.Remove(due);
            }
            due.Fire();
        }
    }
}
