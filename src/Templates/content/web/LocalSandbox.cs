using Gigstack;
using Gigstack.Sandbox;

namespace APP_NAMESPACE;

/// <summary>gigstack within this program, for work without an account.</summary>
internal sealed class LocalSandbox : IAsyncDisposable
{
    private readonly GigstackSandbox _sandbox;

    private LocalSandbox(GigstackSandbox sandbox) => _sandbox = sandbox;

    /// <summary>Starts it if the configuration has no key, and adds its key and address to the configuration.</summary>
    public static async Task<LocalSandbox?> StartWithoutKeyAsync(ConfigurationManager configuration)
    {
        if (!string.IsNullOrEmpty(configuration["Gigstack:ApiKey"]))
            return null;

        var sandbox = await GigstackSandbox.StartAsync();
        configuration["Gigstack:ApiKey"] = sandbox.TestKey;
        configuration["Gigstack:BaseAddress"] = sandbox.BaseAddress.ToString();
        return new LocalSandbox(sandbox);
    }

    /// <summary>Lets it send webhooks to this program.</summary>
    public async Task ConnectAsync(WebApplication app)
    {
        var address = app.Urls.First(static url => url.StartsWith("http:", StringComparison.Ordinal));
        var gigstack = app.Services.GetRequiredService<GigstackClient>();
        // No names of events: all of them.
        var webhook = await gigstack.Webhooks.CreateAsync(new() { Url = $"{address}/webhooks", Events = [] });
        app.Configuration["Gigstack:WebhookSecret"] = await _sandbox.FindWebhookSecretAsync(webhook.Id);
        Console.WriteLine($"Using a Sandbox on {_sandbox.BaseAddress}. Set Gigstack__ApiKey to use gigstack.");
    }

    public ValueTask DisposeAsync() => _sandbox.DisposeAsync();
}
