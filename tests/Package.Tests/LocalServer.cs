using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Gigstack.Package.Tests;

/// <summary>A server for the programs of the tests, on a free port.</summary>
internal abstract class LocalServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    protected LocalServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
    }

    public string Address => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public virtual ValueTask DisposeAsync() => _app.DisposeAsync();

    protected Task ServeAsync(Action<WebApplication> configure)
    {
        configure(_app);
        return _app.StartAsync();
    }
}
