namespace Gigstack.Runtime;

/// <summary>What deciding on a retry needs to know about a call.</summary>
/// <param name="clock">The clock of the options.</param>
internal abstract class RetriedCall(TimeProvider clock)
{
    /// <summary>Whether the request may be repeated when it is unknown whether the server processed it.</summary>
    public abstract bool IsIdempotent { get; }

    /// <summary>False once the request body was a stream that cannot seek, and has been sent.</summary>
    public abstract bool CanBeSent { get; }

    /// <summary>When the call began.</summary>
    public long Started { get; } = clock.GetTimestamp();

    /// <summary>Whether a credential of the user failed. Another attempt is of no use then.</summary>
    public bool HasCredentialFailed { get; set; }

    /// <summary>The delay before the next attempt.</summary>
    public TimeSpan NextDelay { get; set; }
}
