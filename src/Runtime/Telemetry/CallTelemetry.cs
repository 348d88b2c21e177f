using System.Net;

namespace Gigstack.Runtime;

#pragma warning disable CA1822 // filled in next
/// <summary>One call, from its first attempt to its result.</summary>
internal sealed class CallTelemetry
{
    /// <summary>An attempt ended.</summary>
    /// <param name="number">Its number, starting at 1.</param>
    /// <param name="outcome">How it ended.</param>
    public void Attempted(int number, AttemptOutcome outcome)
    {
    }

    /// <summary>Another attempt follows.</summary>
    /// <param name="number">The number of the attempt that follows.</param>
    /// <param name="delay">The delay before it.</param>
    public void Retrying(int number, TimeSpan delay)
    {
    }

    /// <summary>The call ended.</summary>
    /// <param name="status">The status of the last response; null if there was none.</param>
    /// <param name="attempts">The number of attempts.</param>
    /// <param name="failure">What the call throws; null if it succeeded.</param>
    public void End(HttpStatusCode? status, int attempts, Exception? failure)
    {
    }
}
