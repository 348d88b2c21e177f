using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Gigstack.Sandbox.Tests.Inspector;

/// <summary>A sandbox with a port, and what a browser asks it.</summary>
public abstract class InspectorTest : IAsyncLifetime
{
    protected GigstackSandbox Sandbox { get; private set; } = null!;

    protected HttpClient Http { get; } = new();

    public async Task InitializeAsync() => Sandbox = await GigstackSandbox.StartAsync();

    public async Task DisposeAsync()
    {
        Http.Dispose();
        await Sandbox.DisposeAsync();
    }

    /// <summary>An address beside the API.</summary>
    protected Uri At(string path) => new(Sandbox.BaseAddress, path);

    protected async Task<HttpResponseMessage> ApiAsync(HttpMethod method, string path, string? body = null, string? key = null)
    {
        using var request = new HttpRequestMessage(method, Sandbox.BaseAddress + path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key ?? Sandbox.TestKey);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return await Http.SendAsync(request);
    }

    protected async Task<JsonNode> ReadAsync(string path) =>
        JsonNode.Parse(await Http.GetStringAsync(At("/sandbox/page/" + path)))!["data"]!;

    protected async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? body = null)
    {
        using var request = new HttpRequestMessage(method, At(path));
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return await Http.SendAsync(request);
    }

    protected async Task SwitchOnAsync(string fault)
    {
        using var response = await SendAsync(HttpMethod.Post, "/sandbox/page/faults", fault);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>The details of the latest request.</summary>
    protected async Task<JsonNode> LatestAsync()
    {
        var all = (await ReadAsync("requests")).AsArray();
        return await ReadAsync($"requests/{all[^1]!["number"]}");
    }
}
