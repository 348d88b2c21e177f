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

    /// <summary>
    /// Whether it listens on a TCP port. If not, only <see cref="GigstackSandbox.CreateHandler"/> reaches it: any number of tests run
    /// beside each other. Default: <see langword="true"/>.
    /// </summary>
    public bool Listen { get; init; } = true;

    /// <summary>
    /// What sends webhooks, for a receiver in this process, such as the handler of a <c>WebApplicationFactory</c>. It is not disposed.
    /// Default: <see langword="null"/>, they are sent over TCP.
    /// </summary>
    public HttpMessageHandler? WebhookHandler { get; init; }

    /// <summary>
    /// Whether it stamps almost everything. If not, it refuses what the SAT would refuse (see docs/strict.md). The edition of June 2025
    /// has no rules of the SAT. Default: <see langword="false"/>.
    /// </summary>
    public bool Lenient { get; init; }

    /// <summary>
    /// Whether a browser sees a page at <c>/</c>: requests, state, webhooks, faults and the clock (see docs/sandbox.md). It remembers the
    /// latest requests, at most 8 MB. Without <see cref="Listen"/> there is none. Default: <see langword="true"/>.
    /// </summary>
    public bool Page { get; init; } = true;

    /// <summary>
    /// Where each request is written, in one line without bodies and secrets. Requests write at the same time, as
    /// <see cref="TextWriter.Synchronized"/> and <see cref="Console"/> allow. Default: <see langword="null"/>, nowhere.
    /// </summary>
    public TextWriter? RequestLog { get; init; }

    /// <summary>TCP port on 127.0.0.1, 0 to 65535. Default: 0, which chooses a free port.</summary>
    public int Port { get; init; }

    /// <summary>
    /// The clock that <see cref="GigstackSandbox.Clock"/> runs with. One that stands still makes tests exact. Default: the system clock.
    /// </summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
