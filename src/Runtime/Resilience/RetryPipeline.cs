using Polly;
using Polly.Retry;

namespace Gigstack.Runtime;

/// <summary>
/// Waits and tries again. It begins with the outcome of the first attempt, so that a call whose first attempt succeeds pays nothing for it.
/// </summary>
internal static class RetryPipeline
{
    private static readonly ResiliencePropertyKey<RetriedCall> s_call = new("gigstack.call");

    public static ResiliencePipeline<AttemptOutcome> Create(TimeProvider clock) =>
        new ResiliencePipelineBuilder<AttemptOutcome> { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions<AttemptOutcome>
            {
                // Each call has its own number, and counts.
                MaxRetryAttempts = int.MaxValue,
                ShouldHandle = static arguments => new ValueTask<bool>(
                    arguments.Outcome.Exception is null
                    && arguments.Context.Properties.TryGetValue(s_call, out var call)
                    && (arguments.AttemptNumber == 0 || call.IsWorthAnother(arguments.Outcome.Result))),
                DelayGenerator = static arguments => new ValueTask<TimeSpan?>(
                    arguments.Context.Properties.TryGetValue(s_call, out var call) ? call.NextDelay : null),
            })
            .Build();

    /// <summary>Makes the attempts after the first, which has failed and is worth another.</summary>
    public static async ValueTask<AttemptOutcome> ContinueAsync(
        ResiliencePipeline<AttemptOutcome> pipeline, RetriedCall call, AttemptOutcome first, CancellationToken cancellationToken)
    {
        call.First = first;
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(s_call, call);
        try
        {
            return await pipeline.ExecuteAsync(static (context, call) => Next(call, context), context, call).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static ValueTask<AttemptOutcome> Next(RetriedCall call, ResilienceContext context)
    {
        if (call.First is not { } first)
            return call.AttemptAsync(context.CancellationToken);
        call.First = null;
        return new ValueTask<AttemptOutcome>(first);
    }
}
