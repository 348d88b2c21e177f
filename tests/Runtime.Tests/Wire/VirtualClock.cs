using System.Collections.Concurrent;

namespace Gigstack.Runtime.Tests.Wire;

/// <summary>
/// A clock of its own time. A wait is over at once, and time has passed by it; a deadline, which cancels something, ends when time has
/// passed, by waits or by <see cref="Advance"/>.
/// </summary>
internal sealed class VirtualClock : TimeProvider
{
    private static readonly DateTimeOffset s_begin = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    private readonly Lock _gate = new();
    private readonly List<VirtualTimer> _timers = [];
    private TimeSpan _now;
    private TimeSpan _jumped;

    /// <summary>The waits that were begun, without deadlines.</summary>
    public ConcurrentQueue<TimeSpan> Waits { get; } = new();

    public TimeSpan Elapsed
    {
        get
        {
            lock (_gate)
                return _now;
        }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Elapsed.Ticks;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
            return s_begin + _now + _jumped;
    }

    /// <summary>Someone sets the clock of the wall: no time has passed by it.</summary>
    public void Jump(TimeSpan by)
    {
        lock (_gate)
            _jumped += by;
    }

    public void Advance(TimeSpan by) => AdvanceTo(Elapsed + by);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new VirtualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private void AdvanceTo(TimeSpan time)
    {
        while (true)
        {
            VirtualTimer? due;
            lock (_gate)
            {
                due = _timers.Where(timer => timer.Due <= time).MinBy(static timer => timer.Due);
                var reached = due?.Due ?? time;
                _now = reached > _now ? reached : _now;
                if (due is null)
                    return;
                _timers.Remove(due);
            }
            due.Fire();
        }
    }

    private void Schedule(VirtualTimer timer, TimeSpan dueTime)
    {
        lock (_gate)
        {
            _timers.Remove(timer);
            if (dueTime == Timeout.InfiniteTimeSpan)
                return;
            timer.Due = _now + dueTime;
            _timers.Add(timer);
        }
        if (timer.IsDeadline)
            return;
        Waits.Enqueue(dueTime);
        ThreadPool.UnsafeQueueUserWorkItem(static given => given.Clock.AdvanceTo(given.Due), (Clock: this, timer.Due), preferLocal: false);
    }

    private void Forget(VirtualTimer timer)
    {
        lock (_gate)
            _timers.Remove(timer);
    }

    private sealed class VirtualTimer(VirtualClock clock, TimerCallback callback, object? state) : ITimer
    {
        private bool _isDisposed;

        public TimeSpan Due { get; set; }

        public bool IsDeadline => state is CancellationTokenSource;

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (!_isDisposed)
                clock.Schedule(this, dueTime);
            return !_isDisposed;
        }

        public void Dispose()
        {
            _isDisposed = true;
            clock.Forget(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
