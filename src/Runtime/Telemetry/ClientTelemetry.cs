namespace Gigstack.Runtime;

#pragma warning disable CA1822 // filled in next
/// <summary>What is told of the calls of one client: activities, metrics and log events.</summary>
internal sealed class ClientTelemetry
{
    /// <summary>Begins a call. Null if nobody listens.</summary>
    public CallTelemetry? Begin(CallFacts call) => null;
}
