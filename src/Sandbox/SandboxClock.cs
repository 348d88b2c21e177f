using Gigstack.Sandbox.Server.Http;
using Gigstack.Sandbox.Server.Time;

namespace Gigstack.Sandbox;

/// <summary>
/// The clock of a <see cref="GigstackSandbox"/>. It runs with <see cref="GigstackSandboxOptions.TimeProvider"/>, and can be moved forward:
/// what becomes due meanwhile happens in order, each at its time.
/// </summary>
public sealed class SandboxClock : TimeProvider
{
    private readonly MovableClock _clock;
    private readonly ClockAdvance _advance;

    internal SandboxClock(MovableClock clock, ClockAdvance advance)
    {
        _clock = clock;
        _advance = advance;
    }

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => _clock.LocalTimeZone;

    /// <inheritdoc/>
    public override long TimestampFrequency => _clock.TimestampFrequency;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _clock.GetUtcNow();

    /// <inheritdoc/>
    public override long GetTimestamp() => _clock.GetTimestamp();

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        _clock.CreateTimer(callback, state, dueTime, period);

    /// <summary>
    /// Lets time pass: receipts expire, global invoices are issued, downloads run, webhooks are delivered and tried again. Returns when
    /// that has happened.
    /// </summary>
    /// <param name="time">The time that passes.</param>
    /// <param name="cancellationToken">Stops on the way. What has happened stays.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="time"/> is negative.</exception>
    public Task AdvanceAsync(TimeSpan time, CancellationToken cancellationToken = default) => _advance.ByAsync(time, cancellationToken);

    /// <summary>Lets time pass until a time. See <see cref="AdvanceAsync"/>.</summary>
    /// <param name="time">The time that the clock shows in the end.</param>
    /// <param name="cancellationToken">Stops on the way. What has happened stays.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="time"/> has passed.</exception>
    public Task AdvanceToAsync(DateTimeOffset time, CancellationToken cancellationToken = default) =>
        _advance.ToAsync(time, cancellationToken);
}
