using System.Net;

namespace Gigstack.Runtime;

/// <summary>The attempts of a call, and the decision on another one.</summary>
internal abstract class RetriedCall(ApiClientOptions options, CallSettings settings, RetryBudget budget) : ReportedCall
{
    // The maximum delay, also without a timeout. The limit of timers is slightly above.
    private static readonly TimeSpan s_longestWait = TimeSpan.FromDays(1);

    /// <summary>Whether the request may be repeated when it is unknown whether the server processed it.</summary>
    public abstract bool IsIdempotent { get; }

    /// <summary>False once the request body was a stream that cannot seek, and has been sent.</summary>
    public abstract bool CanBeSent { get; }

    public CallSettings Settings => settings;

    /// <summary>When the call began.</summary>
    public long Started { get; } = options.TimeProvider.GetTimestamp();

    public sealed override TimeSpan Elapsed => options.TimeProvider.GetElapsedTime(Started);

    /// <summary>Whether a credential, hook or stream of the user failed. Another attempt is of no use then.</summary>
    public bool HasUserCodeFailed { get; set; }

    /// <summary>Whether a handler of the user retries what this call sends.</summary>
    public bool IsRetriedBelow { get; set; }

    /// <summary>Whether an attempt ended without saying whether the server had processed the request.</summary>
    public bool MayHaveRun { get; private set; }

    /// <summary>The delay before the next attempt.</summary>
    public TimeSpan NextDelay { get; private set; }

    /// <summary>The outcome that <see cref="RetryPipeline"/> begins with.</summary>
    public AttemptOutcome? First { get; set; }

    public abstract ValueTask<AttemptOutcome> AttemptAsync(CancellationToken cancellationToken);

    /// <summary>Whether another attempt is made after <see cref="NextDelay"/>. Disposes the response then.</summary>
    public bool IsWorthAnother(AttemptOutcome outcome)
    {
        if (outcome is { Fault: null, Response.IsSuccess: true })
        {
            budget.Earn(isRetry: Attempts > 1);
            return false;
        }
        if (HasUserCodeFailed)
            return false;
        var isUnprocessed = outcome.Fault is { } fault && TransportFault.IsUnprocessed(fault);
        MayHaveRun |= !isUnprocessed && IsUnknown(outcome);
        if (!CanBeSent || !IsRetriedHere || Attempts > settings.MaxRetries || !(isUnprocessed || IsIdempotent) || !IsTransient(outcome))
            return false;
        NextDelay = RetryDelay.Of(options, Attempts, outcome.Response?.RetryAfter);

        // A delay beyond the timeout would replace the response with a timeout.
        var isInTime = settings.TotalTimeout == Timeout.InfiniteTimeSpan
            ? NextDelay <= s_longestWait
            : NextDelay < settings.TotalTimeout - Elapsed;
        if (!isInTime || !budget.TryTake())
            return false;
        outcome.Response?.Dispose();
        WillRetry();
        return true;
    }

    private bool IsRetriedHere =>
        settings.Retries switch { RetryMode.None => false, RetryMode.Always => true, _ => !IsRetriedBelow };

    /// <summary>Another attempt follows after <see cref="NextDelay"/>.</summary>
    protected virtual void WillRetry()
    {
    }

    /// <summary>Whether the request may have been processed although its outcome did not arrive. A gateway does not know either.</summary>
    private static bool IsUnknown(AttemptOutcome outcome) => outcome switch
    {
        { Response: { IsSuccess: false } response } =>
            response.StatusCode is HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout or HttpStatusCode.RequestTimeout,
        _ => outcome.Fault is not null,
    };

    /// <summary>The status decides, if there is one: an error whose body broke off is still that error.</summary>
    private static bool IsTransient(AttemptOutcome outcome) => outcome switch
    {
        { Response: { IsSuccess: false } response } =>
            response.StatusCode is HttpStatusCode.RequestTimeout or (HttpStatusCode)429 || (int)response.StatusCode >= 500,
        { IsTimeout: true } => true,
        { Fault: { } fault } => TransportFault.CanHeal(fault),
        _ => false,
    };
}
