using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Gigstack.Sandbox.Server.Events;

/// <summary>
/// Posts events to webhooks while the sandbox runs: in order for each webhook, in parallel for several. An unfinished delivery is
/// repeated by the next sandbox with the same data file.
/// </summary>
internal sealed partial class DeliveryService(
    DocumentStore store, TimeProvider clock, HttpMessageHandler? handler, ILogger logger) : BackgroundService
{
    private static readonly TimeSpan s_idle = TimeSpan.FromHours(1);

    // The webhooks that a delivery is on its way to, and when it is given up.
    private readonly ConcurrentDictionary<string, DateTimeOffset> _busy = new(StringComparer.Ordinal);

    private readonly ConcurrentQueue<TaskCompletionSource> _settling = new();

    private readonly List<Task> _running = [];

    private readonly HttpMessageInvoker _http = new(
        handler ?? new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false },
        disposeHandler: handler is null);

    public override void Dispose()
    {
        _http.Dispose();
        base.Dispose();
    }

    /// <summary>
    /// Waits until all that is due now has been tried; for a receiver that does not answer, as long as it really has to. A receiver may
    /// call the sandbox meanwhile.
    /// </summary>
    public async Task SettleAsync(CancellationToken cancellationToken)
    {
        var settled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _settling.Enqueue(settled);
        store.DeliverySignal.Set();
        await settled.Task.WaitAsync(DeliverySchedule.Timeout, cancellationToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>When the next delivery after now is due, or the next receiver has had its time; null if there is none.</summary>
    public async Task<DateTimeOffset?> NextAtAsync(CancellationToken cancellationToken)
    {
        var heads = await store.ReadAsync(commands => new Deliveries(commands).Heads(), cancellationToken).ConfigureAwait(false);
        var now = clock.GetUtcNow();
        var times = heads.Select(head => DateTimeOffset.FromUnixTimeMilliseconds(head.DueAt)).Concat(_busy.Values)
            .Where(time => time > now).ToList();
        return times.Count == 0 ? null : times.Min();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Lets the host finish its start.
        await Task.Yield();
        try
        {
            while (true)
            {
                var waiting = _settling.Count;
                var wait = await StartDueAsync(stoppingToken).ConfigureAwait(false);
                if (_busy.IsEmpty)
                    Settled(waiting);
                await store.DeliverySignal.WaitAsync(wait, clock, stoppingToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }

        await Task.WhenAll(_running).ConfigureAwait(false);
    }

    /// <summary>Starts due deliveries. Returns the time until the next one is due.</summary>
    private async Task<TimeSpan> StartDueAsync(CancellationToken stopping)
    {
        List<PendingDelivery> heads;
        try
        {
            heads = await store.ReadAsync(commands => new Deliveries(commands).Heads(), stopping).ConfigureAwait(false);
        }
        catch (StorageUnavailableException)
        {
            return DeliverySchedule.Timeout;
        }

        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        var wait = s_idle;
        _running.RemoveAll(task => task.IsCompleted);
        foreach (var delivery in heads)
        {
            if (delivery.DueAt > now)
                wait = TimeSpan.FromMilliseconds(Math.Min(wait.TotalMilliseconds, delivery.DueAt - now));
            else if (_busy.TryAdd(delivery.Webhook, clock.GetUtcNow() + DeliverySchedule.Timeout))
                _running.Add(Task.Run(() => DeliverAsync(delivery, stopping), CancellationToken.None));
        }

        return wait;
    }

    private void Settled(int count)
    {
        for (var i = 0; i < count && _settling.TryDequeue(out var waiting); i++)
            waiting.TrySetResult();
    }

    private async Task DeliverAsync(PendingDelivery delivery, CancellationToken stopping)
    {
        try
        {
            var message = await store.ReadAsync(commands => new Deliveries(commands).Message(delivery), stopping).ConfigureAwait(false);
            var (status, problem) = message is null ? (null, null) : await PostAsync(message, stopping).ConfigureAwait(false);
            // An answer is recorded even while the sandbox stops.
            await store.WriteAsync(commands => Note(new Deliveries(commands)), CancellationToken.None).ConfigureAwait(false);

            bool Note(Deliveries deliveries)
            {
                if (message is null)
                    deliveries.Drop(delivery);
                else
                    deliveries.Note(delivery, clock.GetUtcNow(), status, problem);
                return true;
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return;
        }
#pragma warning disable CA1031 // A failure of one webhook must not affect the others.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            LogFailure(failure, delivery.Webhook);
            await Task.Delay(DeliverySchedule.Timeout, clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        _busy.TryRemove(delivery.Webhook, out _);
        store.DeliverySignal.Set();
    }

    private async Task<(int? Status, string? Problem)> PostAsync(DeliveryMessage message, CancellationToken stopping)
    {
        using var timeout = new CancellationTokenSource(DeliverySchedule.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, stopping);
        try
        {
            using var request = message.ToRequest(clock.GetUtcNow());
            using var response = await _http.SendAsync(request, either.Token).ConfigureAwait(false);
            var status = (int)response.StatusCode;
            return (status, response.IsSuccessStatusCode ? null : $"answered {status}");
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            return (null, $"no answer within {DeliverySchedule.Timeout.TotalSeconds} s");
        }
        catch (Exception broken) when (
            broken is HttpRequestException or IOException or InvalidOperationException or NotSupportedException or FormatException)
        {
            return (null, broken.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Delivery to webhook {Webhook} failed inside the sandbox")]
    private partial void LogFailure(Exception failure, string webhook);
}
