namespace Gigstack.Sandbox;

/// <summary>Options of a <see cref="GigstackSandbox"/>.</summary>
public sealed class GigstackSandboxOptions
{
    /// <summary>The edition to serve. Default: <see cref="GigstackEdition.Current"/>.</summary>
    public GigstackEdition Edition { get; init; }

    /// <summary>
    /// Path of the SQLite file that keeps the state. It is created if it does not exist.
    /// Default: <see langword="null"/>, the state is in memory only.
    /// </summary>
    public string? DataFile { get; init; }

    /// <summary>TCP port on 127.0.0.1, 0 to 65535. Default: 0, which chooses a free port.</summary>
    public int Port { get; init; }

    /// <summary>The clock for <c>created_at</c> and all other times. Default: the system clock.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
