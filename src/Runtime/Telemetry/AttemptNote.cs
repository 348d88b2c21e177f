using System.Diagnostics;
using System.Net;

namespace Gigstack.Runtime;

/// <summary>What telemetry remembers of an attempt, whose response may be gone by then.</summary>
internal readonly struct AttemptNote
{
    /// <param name="number">The number of the attempt, starting at 1.</param>
    /// <param name="outcome">How it ended.</param>
    public AttemptNote(int number, AttemptOutcome outcome)
    {
        Number = number;
        Status = outcome.Response?.StatusCode;
        Version = outcome.Response?.Version;
        Error = outcome switch
        {
            { Response: { IsSuccess: false } response } => ErrorType.Of(response.StatusCode),
            { IsTimeout: true } => ErrorType.Timeout,
            { Fault: { } fault } => ErrorType.Of(fault),
            _ => null,
        };
    }

    public int Number { get; }

    public HttpStatusCode? Status { get; }

    /// <summary>The version of HTTP; null if there was no response.</summary>
    public Version? Version { get; }

    /// <summary>The status or the kind of fault; null for a success.</summary>
    public string? Error { get; }

    /// <param name="delay">The delay before the next attempt; null if there is none.</param>
    public ActivityEvent ToEvent(TimeSpan? delay)
    {
        var tags = new ActivityTagsCollection { { TagNames.AttemptNumber, Boxed.Of(Number) } };
        if (Status is { } status)
            tags.Add(TagNames.StatusCode, Boxed.Of((int)status));
        if (Error is { } error)
            tags.Add(TagNames.ErrorType, error);
        if (delay is { } wait)
            tags.Add(TagNames.RetryDelay, wait.TotalSeconds);
        return new ActivityEvent(TagNames.AttemptEvent, tags: tags);
    }
}
