using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Gigstack.Sandbox.Tests.Contract;

namespace Gigstack.Sandbox.Tests.Current.Webhooks;

/// <summary>A sandbox with a data file, a clock that the test moves, and a receiver of webhooks.</summary>
public abstract class DeliveryTest : IAsyncLifetime
{
    private static readonly HttpClient s_http = ContractHandler.Client(GigstackEdition.Current);

    private protected ManualClock Clock { get; } = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("gigstack-webhooks-").FullName;
    protected GigstackSandbox Sandbox { get; set; } = null!;
    private protected Receiver Receiver { get; private set; } = null!;

    protected string DataFile => Path.Combine(_folder, "state.db");

    public async Task InitializeAsync()
    {
        Receiver = await Receiver.StartAsync();
        Sandbox = await StartAsync();
    }

    public async Task DisposeAsync()
    {
        await Sandbox.DisposeAsync();
        await Receiver.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    protected Task<GigstackSandbox> StartAsync() => GigstackSandbox.StartAsync(new() { DataFile = DataFile, TimeProvider = Clock });

    protected Task<string> RaiseAsync(string type, string resource = "{}") => Sandbox.RaiseEventAsync(Sandbox.TestKey, type, resource);

    protected Task<string> WebhookAsync(params string[] events) =>
        CreateAsync(Sandbox.TestKey, $$"""{ "url": "URL", "events": [ {{string.Join(',', events.Select(name => $"\"{name}\""))}} ] }""");

    protected async Task<string> CreateAsync(string key, string body)
    {
        var answer = await SendAsync(HttpMethod.Post, "/v2/webhooks", body.Replace("URL", Receiver.Url, StringComparison.Ordinal), key);
        return (string)System.Text.Json.Nodes.JsonNode.Parse(answer)!["data"]!["id"]!;
    }

    protected async Task<string> SendAsync(HttpMethod method, string path, string? body, string? key = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(Sandbox.BaseAddress, path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key ?? Sandbox.TestKey);
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await s_http.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>Asks until the log is as expected; the test's own deadline is the limit.</summary>
    protected async Task<IReadOnlyList<WebhookDelivery>> UntilAsync(Func<IReadOnlyList<WebhookDelivery>, bool> isDone)
    {
        for (var i = 0; i < 3000; i++)
        {
            if (await Sandbox.ListWebhookDeliveriesAsync() is { Count: > 0 } log && isDone(log))
                return log;
            await Task.Delay(10);
        }

        throw new TimeoutException("The log is not as expected.");
    }
}
