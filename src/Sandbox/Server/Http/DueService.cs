using Gigstack.Sandbox.Server.Time;
using Microsoft.Extensions.Hosting;

namespace Gigstack.Sandbox.Server.Http;

/// <summary>Does what is due while no request comes.</summary>
internal sealed class DueService(DueWork work, DocumentStore store, MovableClock clock) : BackgroundService
{
    private static readonly TimeSpan s_idle = TimeSpan.FromHours(1);

    // While the data file cannot be used.
    private static readonly TimeSpan s_retry = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Lets the host finish its start.
        await Task.Yield();
        try
        {
            while (true)
            {
                var wait = await RunAsync(stoppingToken).ConfigureAwait(false);
                await store.AgendaSignal.WaitAsync(wait, clock, stoppingToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    /// <summary>Returns the time until the next entry is due.</summary>
    private async Task<TimeSpan> RunAsync(CancellationToken stopping)
    {
        try
        {
            await work.RunAsync(clock.GetUtcNow(), stopping).ConfigureAwait(false);
            var wait = await work.FirstAtAsync(stopping).ConfigureAwait(false) - clock.GetUtcNow();
            return wait is null || wait > s_idle ? s_idle : wait < TimeSpan.Zero ? TimeSpan.Zero : wait.Value;
        }
        catch (StorageUnavailableException)
        {
            return s_retry;
        }
    }
}
