namespace Gigstack.Sandbox;

/// <summary>How a <see cref="GigstackSandbox"/> is started.</summary>
public sealed class GigstackSandboxOptions
{
    /// <summary>The edition to serve. Default: <see cref="GigstackEdition.Current"/>.</summary>
    public GigstackEdition Edition { get; init; }

    /// <summary>
    /// Path of the SQLite file that keeps the state; created when it does not exist.
    /// Default: <see langword="null"/>, state lives in memory and ends with the sandbox.
    /// </summary>
    public string? DataFile { get; init; }

    /// <summary>TCP port on 127.0.0.1, 0 to 65535. Default: 0, a free port is chosen.</summary>
    public int Port { get; init; }

    /// <summary>The clock behind <c>created_at</c>, <c>timestamp</c> and the like. Default: the system's.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
