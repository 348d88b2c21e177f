namespace Gigstack.Runtime.Tests.Webhooks;

/// <summary>A clock that stands until it is moved. Timers fire when they are due.</summary>
internal sealed class ManualTime(DateTimeOffset now) : TimeProvider
{
    private readonly List<Timer> _timers = [];
    private TimeSpan _elapsed;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>What the time of day jumps by, which timestamps do not see.</summary>
    public TimeSpan Jump { get; set; }

    public override DateTimeOffset GetUtcNow() => now + _elapsed + Jump;

    public override long GetTimestamp() => _elapsed.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(() => callback(state), _elapsed + dueTime);
        _timers.Add(timer);
        return timer;
    }

    public void Advance(TimeSpan time)
    {
        _elapsed += time;
        foreach (var timer in _timers.Where(timer => timer.Due <= _elapsed).ToList())
        {
            _timers.Remove(timer);
            timer.Fire();
        }
    }

    private sealed class Timer(Action fire, TimeSpan due) : ITimer
    {
        private bool _isDisposed;

        public TimeSpan Due => due;

        public void Fire()
        {
            if (!_isDisposed)
                fire();
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() => _isDisposed = true;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
