namespace Gigstack.Runtime.Testing;

/// <summary>A timer of a <see cref="TestClock"/>.</summary>
internal sealed class TestTimer(TestClock clock, TimerCallback callback, object? state) : ITimer
{
    private volatile bool _isDisposed;

    public TimeSpan Due { get; set; }

    public TimeSpan Period { get; set; }

    /// <summary>Whether it cancels something: a timeout, and not a wait.</summary>
    public bool IsDeadline => state is CancellationTokenSource;

    public void Fire() => callback(state);

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        if (!_isDisposed)
            clock.Schedule(this, dueTime, period);
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
