using System.Diagnostics.CodeAnalysis;
using System.Net;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Gigstack.Runtime;

/// <summary>The timeout of a call, its retries, and the timeout of each attempt.</summary>
internal static class RetryPipeline
{
    // The maximum delay, also without a timeout. The limit of timers is slightly above.
    private static readonly TimeSpan s_longestWait = TimeSpan.FromDays(1);

    public static readonly ResiliencePropertyKey<RetriedCall> Call = new("gigstack.call");

    public static ResiliencePipeline<RawResponse> Create(ApiClientOptions options)
    {
        var builder = new ResiliencePipelineBuilder<RawResponse> { TimeProvider = options.TimeProvider };
        if (options.TotalTimeout != Timeout.InfiniteTimeSpan)
            builder.AddTimeout(options.TotalTimeout);
        if (options.MaxRetries > 0)
            builder.AddRetry(Retries(options));
        if (options.Timeout != Timeout.InfiniteTimeSpan)
            builder.AddTimeout(options.Timeout);
        return builder.Build();
    }

    private static RetryStrategyOptions<RawResponse> Retries(ApiClientOptions options) => new()
    {
        MaxRetryAttempts = options.MaxRetries,
        ShouldHandle = arguments => new ValueTask<bool>(
            arguments.Context.Properties.TryGetValue(Call, out var call)
                && IsWorthIt(options, call, arguments.Outcome, arguments.AttemptNumber)),
        DelayGenerator = static arguments => new ValueTask<TimeSpan?>(
            arguments.Context.Properties.TryGetValue(Call, out var call) ? call.NextDelay : null),
    };

    private static bool IsWorthIt(ApiClientOptions options, RetriedCall call, Outcome<RawResponse> outcome, int attempt)
    {
        if (call.HasCredentialFailed || !call.CanBeSent)
            return false;
        if (!IsUnprocessed(outcome.Exception) && !(call.IsIdempotent && IsTransient(outcome)))
            return false;
        call.NextDelay = outcome.Result?.RetryAfter ?? Jittered(options, attempt);
        // A delay beyond the timeout would replace the response with a timeout.
        return options.TotalTimeout == Timeout.InfiniteTimeSpan
            ? call.NextDelay <= s_longestWait
            : options.TimeProvider.GetElapsedTime(call.Started) + call.NextDelay < options.TotalTimeout;
    }

    /// <summary>Whether the request was not sent, or the server stated that it did not process it.</summary>
    private static bool IsUnprocessed(Exception? exception) =>
        exception is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError }
            or RepeatedSendException or HttpRequestException { InnerException: RepeatedSendException };

    private static bool IsTransient(Outcome<RawResponse> outcome) => outcome switch
    {
        { Result: { } response } =>
            response.StatusCode is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests || (int)response.StatusCode >= 500,
        { Exception: HttpRequestException or IOException or TimeoutRejectedException } => true,
        // The timeout of the HttpClient. Cancellation by the caller ends the pipeline earlier.
        { Exception: OperationCanceledException { InnerException: TimeoutException } } => true,
        _ => false,
    };

    [SuppressMessage("Security", "CA5394", Justification = "Jitter spreads load; it is no secret.")]
    private static TimeSpan Jittered(ApiClientOptions options, int attempt)
    {
        var bound = Math.Min(options.MaxRetryDelay.TotalMilliseconds, options.RetryDelay.TotalMilliseconds * Math.Pow(2, attempt));
        return TimeSpan.FromMilliseconds(Random.Shared.NextDouble() * bound);
    }
}
