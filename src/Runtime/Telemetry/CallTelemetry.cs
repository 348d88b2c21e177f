using System.Diagnostics;
using System.Net;
using Gigstack.Runtime.Generated;

namespace Gigstack.Runtime;

#pragma warning disable CA1031 // a listener or logger may throw anything, and a call must not fail for it
/// <summary>One call, from its first attempt to its result.</summary>
internal sealed class CallTelemetry
{
    private readonly Instruments _instruments;
    private readonly ApiCallLog? _log;
    private readonly CallTags _tags;
    private Activity? _activity;
    private AttemptNote _last;
    private bool _isTold = true;

    private CallTelemetry(Instruments instruments, ApiCallLog? log, CallFacts call)
    {
        _instruments = instruments;
        _log = log;
        _tags = new CallTags(call);
    }

    /// <summary>Begins a call. Null if nobody wants to know of it.</summary>
    public static CallTelemetry? Begin(Instruments instruments, ApiCallLog? log, CallFacts call)
    {
        try
        {
            var telemetry = new CallTelemetry(instruments, log, call);
            telemetry.Begin();
            return telemetry._activity is null && log is null && !instruments.Duration.Enabled ? null : telemetry;
        }
        catch (Exception)
        {
            return null;
        }
    }

    /// <summary>An attempt ended.</summary>
    /// <param name="number">Its number, starting at 1.</param>
    /// <param name="outcome">How it ended.</param>
    public void Attempted(int number, AttemptOutcome outcome)
    {
        _last = new AttemptNote(number, outcome);
        _isTold = false;
    }

    /// <summary>Another attempt follows.</summary>
    /// <param name="delay">The delay before it.</param>
    public void Retrying(TimeSpan delay)
    {
        try
        {
            TellAttempt(delay);
            _log?.AttemptFailed(_tags.Operation, _last.Number, _last.Error ?? "", delay.TotalMilliseconds);
        }
        catch (Exception)
        {
        }
    }

    /// <summary>The call ended.</summary>
    /// <param name="status">The status of the last response; null if there was none.</param>
    /// <param name="attempts">The number of attempts.</param>
    /// <param name="elapsed">The duration of the call.</param>
    /// <param name="failure">What the call throws; null if it succeeded.</param>
    public void End(HttpStatusCode? status, int attempts, TimeSpan elapsed, Exception? failure)
    {
        try
        {
            // The kind of fault of the last attempt says more than the exception that is made of it.
            var error = failure switch
            {
                null => null,
                ApiException => _last.Error ?? ErrorType.Api,
                _ => ErrorType.Of(failure),
            };
            Stop(status, attempts, error);
            if (_instruments.Duration.Enabled)
                _instruments.Duration.Record(elapsed.TotalSeconds, _tags.Outcome(status, _last.Version, error));
            Log(status, attempts, elapsed.TotalMilliseconds, error, isCanceled: failure is OperationCanceledException);
        }
        catch (Exception)
        {
        }
    }

    private void Begin()
    {
        _activity = _instruments.Source.StartActivity(
            ActivityKind.Client, parentContext: default, _tags.Request, links: null, startTime: default, _tags.SpanName);
        _log?.Started(_tags.Operation);
    }

    private void TellAttempt(TimeSpan? delay)
    {
        if (_isTold)
            return;
        _isTold = true;
        if (_activity is { IsAllDataRequested: true })
            _activity.AddEvent(_last.ToEvent(delay));
    }

    private void Stop(HttpStatusCode? status, int attempts, string? error)
    {
        TellAttempt(delay: null);
        if (_activity is not { } activity)
            return;
        if (activity.IsAllDataRequested)
        {
            if (attempts > 1)
                activity.SetTag(TagNames.ResendCount, Boxed.Of(attempts - 1));
            foreach (var tag in CallTags.Answer(status, _last.Version, error))
                activity.SetTag(tag.Key, tag.Value);
        }
        if (error is not null)
            activity.SetStatus(ActivityStatusCode.Error);
        // The body of a stream is closed in the caller's context, where another activity may have begun since: it stays the current one.
        var current = Activity.Current;
        activity.Dispose();
        if (!ReferenceEquals(current, activity))
            Activity.Current = current;
    }

    private void Log(HttpStatusCode? status, int attempts, double milliseconds, string? error, bool isCanceled)
    {
        if (_log is null)
            return;
        if (error is null)
            _log.Succeeded(_tags.Operation, (int)(status ?? 0), attempts, milliseconds);
        else if (isCanceled)
            _log.Canceled(_tags.Operation, attempts, milliseconds);
        else
            _log.Failed(_tags.Operation, error, attempts, milliseconds);
    }
}
