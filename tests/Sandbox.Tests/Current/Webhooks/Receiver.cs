using System.Collections.Concurrent;
using System.Net;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Gigstack.Sandbox.Tests.Current.Webhooks;

/// <summary>Somebody who listens for events, and answers as the test wants.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly Channel<ReceivedEvent> _received = Channel.CreateUnbounded<ReceivedEvent>();
    private readonly ConcurrentQueue<int> _statuses = new();
    private readonly WebApplication _server;

    private Receiver(WebApplication server) => _server = server;

    public string Url => _server.Urls.Single() + "/hook";

    /// <summary>Never answers while this is set.</summary>
    public bool Hangs { get; set; }

    public static async Task<Receiver> StartAsync(int port = 0)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        builder.Logging.ClearProviders();
        var receiver = new Receiver(builder.Build());
        receiver._server.Run(receiver.ReceiveAsync);
        await receiver._server.StartAsync();
        return receiver;
    }

    /// <summary>The statuses of the next answers; 200 once they are used up.</summary>
    public void Answers(params int[] statuses) => Array.ForEach(statuses, _statuses.Enqueue);

    public async Task<ReceivedEvent> NextAsync() => await _received.Reader.ReadAsync().AsTask().WaitAsync(s_patience);

    public bool HasNone => _received.Reader.Count == 0;

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task ReceiveAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var headers = context.Request.Headers.ToDictionary(
            header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        context.Response.StatusCode = _statuses.TryDequeue(out var status) ? status : 200;
        _received.Writer.TryWrite(new ReceivedEvent(context.Request.Method, context.Request.Path, headers, body.ToArray()));
        if (Hangs)
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
