using System.Security.Cryptography.X509Certificates;
using System.Text;
using Gigstack.Sandbox.Fiscal.Seals;
using Gigstack.Sandbox.Inspector;
using Gigstack.Sandbox.Server.Authentication;
using Gigstack.Sandbox.Server.Events;
using Gigstack.Sandbox.Server.Time;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.DependencyInjection;

namespace Gigstack.Sandbox;

/// <summary>gigstack API v2 on 127.0.0.1. Disposing stops the server and closes its storage.</summary>
public sealed class GigstackSandbox : IAsyncDisposable
{
    private const string ExampleTeam = "team_sandbox";

    private readonly WebApplication _server;
    private readonly DocumentStore _store;
    private int _disposed;

    private GigstackSandbox(WebApplication server, DocumentStore store, GigstackSandboxOptions options, SandboxClock clock)
    {
        _server = server;
        _store = store;
        Edition = options.Edition;
        Clock = clock;
        BaseAddress = new Uri((options.Listen ? server.Urls.Single() : SandboxServer.UnlistenedOrigin) + SandboxServer.BasePath);
    }

    /// <summary>
    /// The base address for a client, <c>http://127.0.0.1:PORT/v2</c>. It replaces <c>https://api.gigstack.io/v2</c>. Without
    /// <see cref="GigstackSandboxOptions.Listen"/>, it is <c>http://localhost/v2</c>, and needs <see cref="CreateHandler"/>.
    /// </summary>
    public Uri BaseAddress { get; }

    /// <summary>The time of the sandbox. Tests can move it forward.</summary>
    public SandboxClock Clock { get; }

    /// <summary>The edition that is served.</summary>
    public GigstackEdition Edition { get; }

    /// <summary>A key of the team <c>team_sandbox</c> in test mode: objects made with it have <c>livemode: false</c>.</summary>
    public string TestKey { get; } = CreateKey(ExampleTeam, livemode: false);

    /// <summary>A key of the team <c>team_sandbox</c> in live mode. Live and test data are kept apart.</summary>
    public string LiveKey { get; } = CreateKey(ExampleTeam, livemode: true);

    /// <summary>Creates a key as gigstack does: a JWT whose payload has <c>team</c>, <c>livemode</c> and <c>key_id</c>.</summary>
    /// <param name="team">The ID of the team. Each team has its own data.</param>
    /// <param name="livemode">Whether the key reads and writes live data.</param>
    /// <exception cref="ArgumentException"><paramref name="team"/> is null or empty.</exception>
    public static string CreateKey(string team, bool livemode)
    {
        ArgumentException.ThrowIfNullOrEmpty(team);
        return ApiKey.Create(team, livemode);
    }

    /// <summary>
    /// The certificate whose number is NoCertificadoSAT in the stamps of this process, without its key. It verifies SelloSAT, and it signed
    /// the certificates of issuers.
    /// </summary>
    public static X509Certificate2 GetSatCertificate() =>
        X509CertificateLoader.LoadCertificate(Convert.FromBase64String(SealCertificates.Sat.Base64));

    /// <summary>Starts a sandbox and returns once it serves requests.</summary>
    /// <param name="options">Edition, port and data file; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <exception cref="ArgumentException">The port or the edition is out of range.</exception>
    /// <exception cref="IOException">The port is in use, or the data file cannot be opened or is not a data file of the
    /// sandbox.</exception>
    public static async Task<GigstackSandbox> StartAsync(
        GigstackSandboxOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new GigstackSandboxOptions();
        if (options.Port is < 0 or > ushort.MaxValue)
            throw new ArgumentException($"Port {options.Port} is outside 0 to 65535.", nameof(options));

        var edition = EditionCatalog.Find(options.Edition);
        var store = DocumentStore.Open(options.DataFile);
        WebApplication? server = null;
        try
        {
            var clock = new MovableClock(options.TimeProvider);
            server = SandboxServer.Build(edition, store, options, clock, new InspectorAddition(options, edition, store, clock));
            await server.StartAsync(cancellationToken).ConfigureAwait(false);
            return new GigstackSandbox(
                server, store, options, new SandboxClock(clock, server.Services.GetRequiredService<ClockAdvance>()));
        }
        catch
        {
            if (server is not null)
                await server.DisposeAsync().ConfigureAwait(false);
            store.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Creates a handler that brings requests to this sandbox within the process, without a socket, whether it listens or not.
    /// </summary>
    /// <returns>The handler, for <c>new HttpClient(handler)</c> in the options of a client.</returns>
    public HttpMessageHandler CreateHandler() => ((InProcessServer)_server.Services.GetRequiredService<IServer>()).CreateHandler();

    /// <summary>Finds the signing secret of a webhook: <c>whsec_</c> and base64.</summary>
    /// <param name="webhook">Its id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The secret; null if the webhook does not exist.</returns>
    public Task<string?> FindWebhookSecretAsync(string webhook, CancellationToken cancellationToken = default) =>
        _store.ReadAsync(commands => new WebhookSecrets(commands).Find(webhook), cancellationToken);

    /// <summary>Lists the deliveries of one webhook or of all, oldest event first.</summary>
    /// <param name="webhook">Its id; null for all.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<IReadOnlyList<WebhookDelivery>> ListWebhookDeliveriesAsync(
        string? webhook = null, CancellationToken cancellationToken = default) =>
        await _store.ReadAsync(commands => new Deliveries(commands).Log(webhook), cancellationToken).ConfigureAwait(false);

    /// <summary>Raises an event, such as one that gigstack raises without a request.</summary>
    /// <param name="key">A key of the team whose webhooks receive the event.</param>
    /// <param name="type">The name of the event. It need not be a name of gigstack.</param>
    /// <param name="resource">The JSON object that goes into <c>data.object</c>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The event's id.</returns>
    /// <exception cref="ArgumentException">An argument is empty.</exception>
    /// <exception cref="System.Text.Json.JsonException"><paramref name="resource"/> is not a JSON object.</exception>
    public Task<string> RaiseEventAsync(string key, string type, string resource, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        ArgumentException.ThrowIfNullOrEmpty(type);
        var caller = ApiKey.Read("Bearer " + key) ?? throw new ArgumentException("Not a key.", nameof(key));
        var json = JsonBody.Parse(Encoding.UTF8.GetBytes(resource));
        return OwnRoutes.RaiseAsync(
            _store, EditionCatalog.Find(Edition), caller, type, json, Clock.GetUtcNow(), cancellationToken);
    }

    /// <summary>Stops the server after running requests have finished, and closes the storage.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
            return;
        await _server.StopAsync().ConfigureAwait(false);
        await _server.DisposeAsync().ConfigureAwait(false);
        _store.Dispose();
    }
}
