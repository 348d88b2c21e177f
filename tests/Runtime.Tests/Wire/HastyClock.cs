using System.Collections.Concurrent;

namespace Gigstack.Runtime.Tests.Wire;

/// <summary>A clock on which every wait is over at once, and on record.</summary>
internal sealed class HastyClock : TimeProvider
{
    public ConcurrentQueue<TimeSpan> Waits { get; } = new();

    public DateTimeOffset Now { get; set; } = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime != Timeout.InfiniteTimeSpan)
            Waits.Enqueue(dueTime);
        return System.CreateTimer(callback, state, dueTime == Timeout.InfiniteTimeSpan ? dueTime : TimeSpan.Zero, period);
    }
}
