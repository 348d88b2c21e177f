using System.Diagnostics.Metrics;
using Gigstack.Runtime.Generated;

namespace Gigstack.Runtime;

/// <summary>What is told of the calls of one client: activities, metrics and log events.</summary>
/// <param name="instruments">Those of the API.</param>
/// <param name="log">The log of the client; null for none.</param>
internal sealed class ClientTelemetry(Instruments instruments, ApiCallLog? log)
{
    /// <summary>Counts departures from the document.</summary>
    public Counter<long> Unexpected => instruments.Unexpected;

    /// <summary>The log; null if nothing is written now.</summary>
    public ApiCallLog? Log => log is { IsEnabled: true } ? log : null;

    /// <summary>Begins a call. Null if nobody listens.</summary>
    public CallTelemetry? Begin(CallFacts call) =>
        instruments.Source.HasListeners() || instruments.Duration.Enabled || Log is not null
            ? CallTelemetry.Begin(instruments, Log, call)
            : null;
}
