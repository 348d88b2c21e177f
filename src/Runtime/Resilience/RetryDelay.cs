using System.Diagnostics.CodeAnalysis;

namespace Gigstack.Runtime;

/// <summary>The delay before a retry. Every delay is random, so that clients that failed together do not return together.</summary>
internal static class RetryDelay
{
    /// <param name="options">The bounds.</param>
    /// <param name="attempt">The number of the attempt that failed, starting at 1.</param>
    /// <param name="asked">The delay that the response asks for, which is a minimum; null for none.</param>
    [SuppressMessage("Security", "CA5394", Justification = "Jitter spreads load; it is no secret.")]
    public static TimeSpan Of(ApiClientOptions options, int attempt, TimeSpan? asked)
    {
        var doubled = options.RetryDelay.TotalMilliseconds * Math.Pow(2, attempt - 1);
        var bound = Math.Min(options.MaxRetryDelay.TotalMilliseconds, doubled);

        // A tenth of the bound is the floor: Retry-After: 0 must not become a loop.
        var random = TimeSpan.FromMilliseconds(bound * (0.1 + (0.9 * Random.Shared.NextDouble())));
        return asked is not { } minimum ? random : minimum > TimeSpan.MaxValue - random ? TimeSpan.MaxValue : minimum + random;
    }
}
