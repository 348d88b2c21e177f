using System.Threading.Channels;
using Gigstack;
using Gigstack.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace GigstackTests.Webhooks;

/// <summary>A receiver as a user would write it: it checks the signature, reads the event and answers.</summary>
public sealed class EventListener : IAsyncLifetime
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly Channel<GigstackWebhook> _events = Channel.CreateUnbounded<GigstackWebhook>();
    private WebApplication _server = null!;

    public string Url => _server.Urls.Single() + "/gigstack";

    /// <summary>The signature that is asked for.</summary>
    public WebhookSignature Signature { get; set; } = new HmacSignature("X-Gigstack-Signature", "unknown");

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        _server.MapPost("/gigstack", (RequestDelegate)ReceiveAsync);
        await _server.StartAsync();
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    public async Task<GigstackWebhook> NextAsync() => await _events.Reader.ReadAsync().AsTask().WaitAsync(s_patience);

    private async Task ReceiveAsync(HttpContext context)
    {
        try
        {
            var received = await GigstackWebhook.ReadAsync(
                context.Request.Body,
                name => context.Request.Headers[name],
                Signature,
                context.RequestAborted);
            _events.Writer.TryWrite(received);
        }
        catch (WebhookSignatureException)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
    }
}
