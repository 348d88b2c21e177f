using Gigstack.Sandbox;

namespace GigstackTests.Setup;

/// <summary>A Sandbox of one edition on a socket.</summary>
public abstract class SandboxFixture(GigstackEdition edition) : IAsyncLifetime
{
    public GigstackSandbox Sandbox { get; private set; } = null!;

    public async Task InitializeAsync() =>
        Sandbox = await GigstackSandbox.StartAsync(new GigstackSandboxOptions { Edition = edition });

    public async Task DisposeAsync() => await Sandbox.DisposeAsync();
}
