using Gigstack;
using Gigstack.Runtime;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Invoicing.Web;

/// <summary>Whether the API can be reached, and accepts the key of a team.</summary>
internal sealed class GigstackHealth(GigstackClient gigstack) : IHealthCheck
{
    // Whoever asks does not wait long: no retries.
    private static readonly CallOptions s_quick = new() { Timeout = TimeSpan.FromSeconds(5), MaxRetries = 0 };

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await gigstack.With(s_quick).Auth.HealthAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (ApiException exception)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, exception.Message);
        }
    }

    /// <summary>Responds with the state of each team, and no more: anybody may ask. What is wrong is in the log.</summary>
    public static Task WriteAsync(HttpContext context, HealthReport report) =>
        context.Response.WriteAsJsonAsync(new
        {
            status = report.Status.ToString(),
            teams = report.Entries.ToDictionary(static entry => entry.Key, static entry => entry.Value.Status.ToString()),
        });
}
