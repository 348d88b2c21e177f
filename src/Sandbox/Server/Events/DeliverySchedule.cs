namespace Gigstack.Sandbox.Server.Events;

/// <summary>How long a receiver has, and when it is asked again. gigstack documents the first; the rest is assumed.</summary>
internal static class DeliverySchedule
{
    /// <summary>The time a receiver has to answer with 2xx.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    /// <summary>The first attempt and the retries.</summary>
    public const int MostAttempts = 7;

    private static readonly TimeSpan s_firstWait = TimeSpan.FromSeconds(1);

    /// <summary>1, 2, 4, 8, 16, 32 seconds after the attempts before; null once there is none left.</summary>
    public static TimeSpan? WaitAfter(int attempts) =>
        attempts >= MostAttempts ? null : s_firstWait * (1 << (attempts - 1));
}
