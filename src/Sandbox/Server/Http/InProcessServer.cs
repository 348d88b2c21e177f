using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.TestHost;

namespace Gigstack.Sandbox.Server.Http;

/// <summary>Serves requests of this process without a socket, and those of a listener if there is one.</summary>
/// <param name="inProcess">Serves those of this process.</param>
/// <param name="listener">Serves those that come over TCP; null for none.</param>
internal sealed class InProcessServer(TestServer inProcess, IServer? listener) : IServer
{
    /// <summary>Those of the listener have its addresses.</summary>
    public IFeatureCollection Features => listener?.Features ?? inProcess.Features;

    public HttpMessageHandler CreateHandler() => new InProcessHandler(inProcess.CreateHandler());

    public async Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
        where TContext : notnull
    {
        await ((IServer)inProcess).StartAsync(application, cancellationToken).ConfigureAwait(false);
        if (listener is not null)
            await listener.StartAsync(application, cancellationToken).ConfigureAwait(false);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (listener is not null)
            await listener.StopAsync(cancellationToken).ConfigureAwait(false);
        await ((IServer)inProcess).StopAsync(cancellationToken).ConfigureAwait(false);
    }

    public void Dispose()
    {
        listener?.Dispose();
        inProcess.Dispose();
    }
}
