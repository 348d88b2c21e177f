using System.Collections.Concurrent;

namespace Gigstack.Runtime.Tests.Wire;

/// <summary>A clock whose timers fire when they are told to.</summary>
internal sealed class StoppedClock : TimeProvider
{
    private readonly ConcurrentQueue<StoppedTimer> _timers = new();

    /// <summary>How many timers were made.</summary>
    public int Made => _timers.Count;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new StoppedTimer(callback, state);
        _timers.Enqueue(timer);
        return timer;
    }

    /// <summary>Lets all timers fire that nobody disposed.</summary>
    public void FireAll()
    {
        foreach (var timer in _timers)
            timer.Fire();
    }

    private sealed class StoppedTimer(TimerCallback callback, object? state) : ITimer
    {
        private bool _isDisposed;

        public void Fire()
        {
            if (!_isDisposed)
                callback(state);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => !_isDisposed;

        public void Dispose() => _isDisposed = true;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
