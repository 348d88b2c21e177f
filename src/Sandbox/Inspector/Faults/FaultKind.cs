namespace Gigstack.Sandbox.Inspector.Faults;

/// <summary>What goes wrong.</summary>
internal enum FaultKind
{
    /// <summary>The answer comes later.</summary>
    Latency,

    /// <summary>429 with Retry-After. Nothing is changed.</summary>
    TooManyRequests,

    /// <summary>500. Nothing is changed.</summary>
    ServerError,

    /// <summary>The request is handled, and what it changes is stored. Instead of the answer, the connection is reset.</summary>
    Reset,
}
