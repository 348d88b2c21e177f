namespace Gigstack.Runtime;

/// <summary>How one attempt ended: with a response, a fault, or both if the body of the response broke off.</summary>
/// <param name="Response">The response, as far as it arrived.</param>
/// <param name="Fault">Why there is no response, or not all of it.</param>
/// <param name="IsTimeout">Whether the fault is the timeout of the attempt or of the call.</param>
internal readonly record struct AttemptOutcome(RawResponse? Response, Exception? Fault = null, bool IsTimeout = false);
