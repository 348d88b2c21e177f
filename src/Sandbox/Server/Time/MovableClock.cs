namespace Gigstack.Sandbox.Server.Time;

/// <summary>A clock that runs as another one does, and can be moved forward. Its timers ring when they are passed.</summary>
internal sealed class MovableClock(TimeProvider source) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<MovableTimer> _timers = [];
    private TimeSpan _ahead;

    public override TimeZoneInfo LocalTimeZone => source.LocalTimeZone;

    public override long TimestampFrequency => source.TimestampFrequency;

    /// <summary>The clock that this one runs with.</summary>
    public TimeProvider Source => source;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
            return source.GetUtcNow() + _ahead;
    }

    public override long GetTimestamp()
    {
        lock (_lock)
            return source.GetTimestamp() + (long)(_ahead.TotalSeconds * TimestampFrequency);
    }

    /// <summary>Moves to a time. It does not go back; see <see cref="Reset"/>.</summary>
    public void MoveTo(DateTimeOffset time)
    {
        List<MovableTimer> timers;
        lock (_lock)
        {
            var distance = time - GetUtcNow();
            if (distance <= TimeSpan.Zero)
                return;
            _ahead += distance;
            timers = [.. _timers];
        }

        timers.ForEach(timer => timer.Review());
    }

    /// <summary>Goes back to the clock that this one runs with. A timer rings after the time that is left for it now.</summary>
    public void Reset()
    {
        List<MovableTimer> timers;
        TimeSpan distance;
        lock (_lock)
        {
            distance = _ahead;
            _ahead = TimeSpan.Zero;
            timers = [.. _timers];
        }

        timers.ForEach(timer => timer.Shift(-distance));
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new MovableTimer(this, () => callback(state));
        lock (_lock)
            _timers.Add(timer);
        timer.Change(dueTime, period);
        return timer;
    }

    public void Forget(MovableTimer timer)
    {
        lock (_lock)
            _timers.Remove(timer);
    }
}
