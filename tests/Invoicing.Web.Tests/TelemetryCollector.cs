using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace InvoicingWebTests;

/// <summary>Receives what an OTLP exporter sends, and keeps it as text.</summary>
public sealed class TelemetryCollector : IAsyncDisposable
{
    private static readonly TimeSpan s_time = TimeSpan.FromSeconds(30);

    private readonly WebApplication _server;
    private readonly StringBuilder _received = new();

    private TelemetryCollector(WebApplication server) => _server = server;

    public Uri Address => new(_server.Urls.Single());

    public string Received
    {
        get
        {
            lock (_received)
                return _received.ToString();
        }
    }

    public static async Task<TelemetryCollector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        var collector = new TelemetryCollector(server);
        server.MapPost("/v1/{signal}", collector.ReceiveAsync);
        await server.StartAsync();
        return collector;
    }

    /// <summary>Waits until a text was received.</summary>
    public async Task WaitForAsync(string text)
    {
        for (var end = DateTime.UtcNow + s_time; !Received.Contains(text, StringComparison.Ordinal);)
        {
            Assert.True(DateTime.UtcNow < end, $"'{text}' was not received.");
            await Task.Delay(50);
        }
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task ReceiveAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        lock (_received)
            _received.Append(Encoding.Latin1.GetString(body.ToArray()));
    }
}
