namespace Gigstack.Runtime;

/// <summary>What ends an attempt: the caller, the client when it is disposed, or the timeout of the attempt or the call.</summary>
internal readonly struct AttemptLimit : IDisposable
{
    private readonly CancellationTokenSource _source;
    private readonly CancellationTokenSource? _timer;

    private AttemptLimit(CancellationTokenSource source, CancellationTokenSource? timer, TimeSpan timeout)
    {
        _source = source;
        _timer = timer;
        Timeout = timeout;
    }

    public CancellationToken Token => _source.Token;

    /// <summary>The shorter of the two timeouts.</summary>
    public TimeSpan Timeout { get; }

    /// <param name="call">Has the timeouts.</param>
    /// <param name="clock">Its clock.</param>
    /// <param name="disposal">Is canceled when the client is disposed.</param>
    /// <param name="caller">The token of the caller.</param>
    public static AttemptLimit Start(RetriedCall call, TimeProvider clock, CancellationToken disposal, CancellationToken caller)
    {
        var timeout = call.Settings.Timeout;
        if (call.Settings.TotalTimeout != System.Threading.Timeout.InfiniteTimeSpan)
        {
            var left = call.Settings.TotalTimeout - (call.Attempts > 1 ? call.Elapsed : TimeSpan.Zero);
            left = left > TimeSpan.Zero ? left : TimeSpan.Zero;
            timeout = timeout == System.Threading.Timeout.InfiniteTimeSpan || left < timeout ? left : timeout;
        }
        if (timeout == System.Threading.Timeout.InfiniteTimeSpan || clock == TimeProvider.System)
        {
            var source = CancellationTokenSource.CreateLinkedTokenSource(caller, disposal);
            source.CancelAfter(timeout);
            return new AttemptLimit(source, null, timeout);
        }

        var timer = ClockTimeout.Start(timeout, clock);
        return new AttemptLimit(CancellationTokenSource.CreateLinkedTokenSource(caller, disposal, timer.Token), timer, timeout);
    }

    public void Dispose()
    {
        _source.Dispose();
        _timer?.Dispose();
    }
}
