namespace Gigstack.Runtime;

/// <summary>Cancellation after a time on a clock.</summary>
internal static class ClockTimeout
{
    public static CancellationTokenSource Start(TimeSpan delay, TimeProvider clock) => new(delay, clock);
}
