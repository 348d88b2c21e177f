using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Gigstack;
using Gigstack.Runtime;
using Gigstack.Sandbox;
using GigstackTests.Setup;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Webhooks;

namespace GigstackTests.Webhooks;

/// <summary>The endpoint of samples/Webhooks, over sockets.</summary>
public sealed class WebhookEndpointTests(CurrentSandbox sandbox) : CurrentApiTest(sandbox)
{
    private const string Header = "X-Gigstack-Signature";
    private const string Secret = "5ecret of the endpoint";
    private const string Known = """{"id":"evt_1","type":"service.deleted","created":1,"livemode":false,"data":{"object":{"id":"service_1"}}}""";
    private const string Unknown = """{"id":"evt_2","type":"service.discovered","data":{"object":{"id":"service_1"}}}""";

    private readonly GigstackSandbox _sandbox = sandbox.Sandbox;
    private readonly ConcurrentQueue<GigstackWebhook> _handled = new();

    [Fact]
    public async Task A_webhook_whose_handler_failed_is_sent_again_and_handled_once()
    {
        var failures = 1;
        // The webhook needs the address, and the server the secret of the webhook: nothing is sent before the event is raised.
        var port = FreePort();
        var webhook = await Api.Webhooks.CreateAsync(
            new() { Url = $"http://127.0.0.1:{port}/gigstack", Events = [WebhookEventType.ServiceCreated] });
        await using var server = await StartAsync(
            (received, _) =>
            {
                if (Interlocked.Decrement(ref failures) >= 0)
                    throw new InvalidOperationException("The database is down.");
                _handled.Enqueue(received);
                return Task.CompletedTask;
            },
            new StandardWebhookSignature((await _sandbox.FindWebhookSecretAsync(webhook.Id))!),
            port);
        await _sandbox.RaiseEventAsync(Key, "service.created", """{ "id": "service_1" }""");

        WebhookDelivery? delivery = null;
        for (var i = 0; i < 3000 && delivery is not { State: WebhookDeliveryState.Delivered }; i++)
        {
            await Task.Delay(10);
            delivery = (await _sandbox.ListWebhookDeliveriesAsync(webhook.Id)).SingleOrDefault();
        }

        Assert.Equal([500, 200], delivery!.Attempts.Select(static attempt => attempt.Status));
        Assert.Equal("service_1", Assert.IsType<GigstackWebhook.ServiceCreated>(Assert.Single(_handled)).Payload.Data.Object.Id);
    }

    [Fact]
    public async Task Each_outcome_has_its_status()
    {
        await using var server = await StartAsync();
        using var http = new HttpClient();
        var address = AddressOf(server);

        Assert.Equal(HttpStatusCode.OK, await PostAsync(http, address, Known));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(http, address, Unknown));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(http, address, Known));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(http, address, Known, signature: ""));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(http, address, Known, signature: "no hexadecimal"));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(http, address, Known, signature: Sign("another body")));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(http, address, ""));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(http, address, "<html>"));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await PostAsync(http, address, new string('1', (16 * 1024 * 1024) + 1)));

        Assert.Collection(
            _handled,
            static first => Assert.IsType<GigstackWebhook.ServiceDeleted>(first),
            static second => Assert.Equal("service.discovered", Assert.IsType<GigstackWebhook.Unknown>(second).Name));
    }

    [Fact]
    public async Task A_second_delivery_at_the_same_time_is_a_conflict()
    {
        TaskCompletionSource begun = new(), gate = new();
        await using var server = await StartAsync(async (_, _) =>
        {
            begun.SetResult();
            await gate.Task;
        });
        using var http = new HttpClient();
        var first = PostAsync(http, AddressOf(server), Known);
        await begun.Task;
        Assert.Equal(HttpStatusCode.Conflict, await PostAsync(http, AddressOf(server), Known));
        gate.SetResult();
        Assert.Equal(HttpStatusCode.OK, await first);
    }

    private async Task<WebApplication> StartAsync(
        Func<GigstackWebhook, CancellationToken, Task>? handle = null, WebhookSignature? signature = null, int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        var app = builder.Build();
        app.MapGigstackWebhooks("/gigstack", new(signature ?? new HmacSignature(Header, Secret)), handle ?? KeepAsync);
        await app.StartAsync();
        return app;
    }

    private Task KeepAsync(GigstackWebhook received, CancellationToken cancellationToken)
    {
        _handled.Enqueue(received);
        return Task.CompletedTask;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string AddressOf(WebApplication server) => server.Urls.Single() + "/gigstack";

    private static string Sign(string body) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes(body)));

    private static async Task<HttpStatusCode> PostAsync(HttpClient http, string address, string body, string? signature = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(body) };
        request.Headers.TryAddWithoutValidation(Header, signature ?? Sign(body));
        using var response = await http.SendAsync(request);
        return response.StatusCode;
    }
}
