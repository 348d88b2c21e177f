using System.Net;
using Gigstack.Sandbox.Server.Events;
using Gigstack.Sandbox.Server.Time;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Gigstack.Sandbox.Server.Http;

/// <summary>Builds the server.</summary>
internal static class SandboxServer
{
    public const string BasePath = "/v2";
    public const string UnlistenedOrigin = "http://localhost";
    public const string FilesPath = "/files";
    public const string OwnPath = "/sandbox";

    /// <param name="edition">What is served.</param>
    /// <param name="store">The state.</param>
    /// <param name="options">How.</param>
    /// <param name="clock">The time.</param>
    /// <param name="addition">What there is beside the API.</param>
    public static WebApplication Build(
        Edition edition, DocumentStore store, GigstackSandboxOptions options, MovableClock clock, IServerAddition addition)
    {
        // The empty builder ignores environment variables and appsettings.json, which belong to the host program.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        AddServer(builder, options);
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, EmbeddedLifetime>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(5));
        builder.Services.AddSingleton(services => new DeliveryService(
            store, clock, options.WebhookHandler, services.GetRequiredService<ILogger<DeliveryService>>()));
        builder.Services.AddSingleton(services => new DueWork(store, edition, services.GetRequiredService<ILogger<DueWork>>())
        {
            Lenient = options.Lenient,
        });
        builder.Services.AddSingleton(services => new ClockAdvance(
            clock, services.GetRequiredService<DueWork>(), services.GetRequiredService<DeliveryService>()));
        builder.Services.AddHostedService(services => services.GetRequiredService<DeliveryService>());
        builder.Services.AddHostedService(services => new DueService(services.GetRequiredService<DueWork>(), store, clock));
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);

        // Whoever starts the sandbox has the exception; a stack trace beside it says nothing more.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);

        var server = builder.Build();
        addition.AddOutside(server);
        var errors = new ErrorResponses(edition, clock, server.Logger);
        server.Use(errors.InvokeAsync);
        server.Use(new ForeignPages(edition).InvokeAsync);
        addition.AddInside(server);
        edition.MapRoutes(new ApiRoutes(server, edition, store, server.Services.GetRequiredService<DueWork>(), clock)
        {
            Lenient = options.Lenient,
        });
        FileRoute.Map(server, store);
        OwnRoutes.Map(server, edition, store, clock);
        ClockRoutes.Map(server, edition, clock, server.Services.GetRequiredService<ClockAdvance>());
        return server;
    }

    private static void AddServer(WebApplicationBuilder builder, GigstackSandboxOptions options)
    {
        if (options.Listen)
        {
            builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
            {
                kestrel.AddServerHeader = false;
                kestrel.Listen(IPAddress.Loopback, options.Port);
            });
        }
        var listener = builder.Services.LastOrDefault(static service => service.ServiceType == typeof(IServer));
        builder.Services.RemoveAll<IServer>();
        builder.Services.AddSingleton<IServer>(services => new InProcessServer(
            new TestServer(services),
            listener is null ? null : (IServer)ActivatorUtilities.CreateInstance(services, listener.ImplementationType!)));
    }

    /// <summary>Leaves SIGINT and SIGTERM to the host program.</summary>
    private sealed class EmbeddedLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
