namespace Gigstack.Sandbox.Server.Time;

/// <summary>A timer of a <see cref="MovableClock"/>.</summary>
internal sealed class MovableTimer : ITimer
{
    // A timer may ring a little before the clock is there.
    private static readonly TimeSpan s_shortest = TimeSpan.FromMilliseconds(1);

    private readonly Lock _lock = new();
    private readonly MovableClock _clock;
    private readonly Action _callback;
    private readonly ITimer _timer;
    private DateTimeOffset? _due;
    private TimeSpan _period;

    public MovableTimer(MovableClock clock, Action callback)
    {
        _clock = clock;
        _callback = callback;
        _timer = clock.Source.CreateTimer(_ => Review(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        lock (_lock)
        {
            _period = period;
            _due = dueTime == Timeout.InfiniteTimeSpan ? null : _clock.GetUtcNow() + dueTime;
            return _timer.Change(dueTime, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Rings if its time has come; otherwise waits for what is left.</summary>
    public void Review()
    {
        lock (_lock)
        {
            if (_due is not { } due)
                return;
            var left = due - _clock.GetUtcNow();
            var rings = left <= TimeSpan.Zero;
            if (rings)
                _due = _period > TimeSpan.Zero ? due + _period : null;
            if (_due is not null)
                _timer.Change(rings ? _period : left > s_shortest ? left : s_shortest, Timeout.InfiniteTimeSpan);
            if (!rings)
                return;
        }

        _callback();
    }

    /// <summary>Follows a clock that is set. The waiting time stays as it is.</summary>
    public void Shift(TimeSpan time)
    {
        lock (_lock)
            _due += time;
        Review();
    }

    public void Dispose()
    {
        lock (_lock)
            _due = null;
        _clock.Forget(this);
        _timer.Dispose();
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
