using Gigstack.Sandbox.Authentication;
using Gigstack.Sandbox.Editions;
using Gigstack.Sandbox.Http;
using Gigstack.Sandbox.Storage;
using Microsoft.AspNetCore.Builder;

namespace Gigstack.Sandbox;

/// <summary>gigstack API v2 on 127.0.0.1. Disposing stops the server and closes its storage.</summary>
public sealed class GigstackSandbox : IAsyncDisposable
{
    private const string ExampleTeam = "team_sandbox";

    private readonly WebApplication _server;
    private readonly DocumentStore _store;
    private int _disposed;

    private GigstackSandbox(WebApplication server, DocumentStore store, GigstackEdition edition)
    {
        _server = server;
        _store = store;
        Edition = edition;
        BaseAddress = new Uri(server.Urls.Single() + SandboxServer.BasePath);
    }

    /// <summary>The address that takes the place of <c>https://api.gigstack.io/v2</c>: <c>http://127.0.0.1:PORT/v2</c>.</summary>
    public Uri BaseAddress { get; }

    /// <summary>The edition being served.</summary>
    public GigstackEdition Edition { get; }

    /// <summary>A key of the team <c>team_sandbox</c> in test mode: objects made with it have <c>livemode: false</c>.</summary>
    public string TestKey { get; } = CreateKey(ExampleTeam, livemode: false);

    /// <summary>A key of the team <c>team_sandbox</c> in live mode. Live and test data are kept apart.</summary>
    public string LiveKey { get; } = CreateKey(ExampleTeam, livemode: true);

    /// <summary>Makes a key in gigstack's form: a JWT whose payload holds <c>team</c>, <c>livemode</c> and <c>key_id</c>.</summary>
    /// <param name="team">Team id; every team has data of its own.</param>
    /// <param name="livemode">Whether the key reads and writes live data.</param>
    /// <exception cref="ArgumentException"><paramref name="team"/> is null or empty.</exception>
    public static string CreateKey(string team, bool livemode)
    {
        ArgumentException.ThrowIfNullOrEmpty(team);
        return ApiKey.Create(team, livemode);
    }

    /// <summary>Starts a sandbox and returns once it accepts connections.</summary>
    /// <param name="options">Edition, port and data file; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Stops the start.</param>
    /// <exception cref="ArgumentException">The port or the edition is out of range.</exception>
    /// <exception cref="IOException">The port is taken, or the data file cannot be opened or is not a sandbox's.</exception>
    public static async Task<GigstackSandbox> StartAsync(
        GigstackSandboxOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new GigstackSandboxOptions();
        if (options.Port is < 0 or > ushort.MaxValue)
            throw new ArgumentException($"Port {options.Port} is outside 0 to 65535.", nameof(options));

        var edition = Editions.Edition.Of(options.Edition);
        var store = DocumentStore.Open(options.DataFile);
        WebApplication? server = null;
        try
        {
            server = SandboxServer.Build(edition, store, options);
            await server.StartAsync(cancellationToken).ConfigureAwait(false);
            return new GigstackSandbox(server, store, options.Edition);
        }
        catch
        {
            if (server is not null)
                await server.DisposeAsync().ConfigureAwait(false);
            store.Dispose();
            throw;
        }
    }

    /// <summary>Stops the server, letting requests under way finish, and closes the storage.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
            return;
        await _server.StopAsync().ConfigureAwait(false);
        await _server.DisposeAsync().ConfigureAwait(false);
        _store.Dispose();
    }
}
