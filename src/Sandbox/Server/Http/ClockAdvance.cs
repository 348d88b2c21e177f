using Gigstack.Sandbox.Server.Events;
using Gigstack.Sandbox.Server.Time;

namespace Gigstack.Sandbox.Server.Http;

/// <summary>Moves the clock from one time at which something is due to the next, until it is where it should be.</summary>
internal sealed class ClockAdvance(MovableClock clock, DueWork work, DeliveryService deliveries) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <exception cref="ArgumentOutOfRangeException">The time has passed.</exception>
    public async Task ToAsync(DateTimeOffset time, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, clock.GetUtcNow());
        await RunAsync(_ => time, cancellationToken).ConfigureAwait(false);
    }

    /// <exception cref="ArgumentOutOfRangeException">The time is negative, or leads out of the calendar.</exception>
    public async Task ByAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(time, DateTimeOffset.MaxValue - clock.GetUtcNow());
        await RunAsync(now => now + time, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sets the clock back to the one that it runs with. What has happened stays.</summary>
    public async Task ResetAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            clock.Reset();
            await HappenAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task RunAsync(Func<DateTimeOffset, DateTimeOffset> target, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var time = target(clock.GetUtcNow());
            await HappenAsync(cancellationToken).ConfigureAwait(false);
            while (await NextAsync(cancellationToken).ConfigureAwait(false) is { } next && next <= time)
            {
                clock.MoveTo(next);
                await HappenAsync(cancellationToken).ConfigureAwait(false);
            }

            clock.MoveTo(time);
            await HappenAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task HappenAsync(CancellationToken cancellationToken)
    {
        await work.RunAsync(clock.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        await deliveries.SettleAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task<DateTimeOffset?> NextAsync(CancellationToken cancellationToken)
    {
        var due = await work.FirstAtAsync(cancellationToken).ConfigureAwait(false);
        var delivery = await deliveries.NextAtAsync(cancellationToken).ConfigureAwait(false);
        return due is null || delivery < due ? delivery : due;
    }
}
