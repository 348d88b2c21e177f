using Gigstack.Sandbox;

namespace Quickstart;

/// <summary>The host that the sample calls: its own Sandbox, or the one in the environment variables.</summary>
internal sealed class Host : IAsyncDisposable
{
    private readonly GigstackSandbox? _sandbox;

    private Host(GigstackSandbox? sandbox, string key, Uri? baseAddress)
    {
        _sandbox = sandbox;
        Key = key;
        BaseAddress = baseAddress;
    }

    public string Key { get; }

    /// <summary>The base address; null for the one in the OpenAPI document.</summary>
    public Uri? BaseAddress { get; }

    public bool IsSandbox => _sandbox is not null;

    public static async Task<Host> StartAsync()
    {
        var key = Environment.GetEnvironmentVariable("GIGSTACK_API_KEY");
        var address = Environment.GetEnvironmentVariable("GIGSTACK_BASE_URL");
        if (!string.IsNullOrEmpty(key) && !string.IsNullOrEmpty(address))
            return new Host(null, key, new Uri(address));
        if (!string.IsNullOrEmpty(key) || !string.IsNullOrEmpty(address))
            throw new InvalidOperationException("Set both GIGSTACK_API_KEY and GIGSTACK_BASE_URL, or neither.");

        var sandbox = await GigstackSandbox.StartAsync();
        return new Host(sandbox, sandbox.TestKey, sandbox.BaseAddress);
    }

    public async ValueTask DisposeAsync()
    {
        if (_sandbox is not null)
            await _sandbox.DisposeAsync();
    }
}
