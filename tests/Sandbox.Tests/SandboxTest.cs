using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Gigstack.Sandbox.Tests.Contract;

namespace Gigstack.Sandbox.Tests;

/// <summary>A sandbox of its own for every test, spoken to with nothing but HttpClient.</summary>
public abstract class SandboxTest(GigstackEdition edition, TimeProvider? clock = null) : IAsyncLifetime
{
    private static readonly HttpClient s_currentHttp = ContractHandler.Client(GigstackEdition.Current);

    private static readonly HttpClient s_june2025Http = ContractHandler.Client(GigstackEdition.June2025);

    private static readonly JsonDocumentOptions s_deep = new() { MaxDepth = 128 };

    protected GigstackSandbox Sandbox { get; private set; } = null!;

    /// <summary>Validates each exchange against the OpenAPI document.</summary>
    protected HttpClient Http => edition == GigstackEdition.Current ? s_currentHttp : s_june2025Http;

    public async Task InitializeAsync() =>
        Sandbox = await GigstackSandbox.StartAsync(
            new GigstackSandboxOptions { Edition = edition, TimeProvider = clock ?? TimeProvider.System });

    public async Task DisposeAsync() => await Sandbox.DisposeAsync();

    protected Task<Answer> Get(string path, string? key = null) => Send(HttpMethod.Get, path, null, key);

    protected Task<Answer> Post(string path, string? body, string? key = null) => Send(HttpMethod.Post, path, body, key);

    protected Task<Answer> Put(string path, string body) => Send(HttpMethod.Put, path, body);

    protected Task<Answer> Delete(string path) => Send(HttpMethod.Delete, path, null);

    protected async Task<Answer> Send(HttpMethod method, string path, string? body, string? key = null)
    {
        using var request = new HttpRequestMessage(method, Sandbox.BaseAddress + path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key ?? Sandbox.TestKey);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return await Send(request);
    }

    protected async Task<Answer> Send(HttpRequestMessage request)
    {
        using var response = await Http.SendAsync(request);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync(), documentOptions: s_deep)!.AsObject();
        return new Answer((int)response.StatusCode, body, response.Headers.WwwAuthenticate.ToString(), response.Content.Headers.Allow);
    }

    /// <summary>Sends a form of fields and files.</summary>
    protected async Task<Answer> PostForm(
        string path, IEnumerable<(string Name, string Text)> fields, IEnumerable<(string Name, byte[] Content)> files)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, text) in fields)
            form.Add(new StringContent(text, Encoding.UTF8), name);
        foreach (var (name, content) in files)
            form.Add(new ByteArrayContent(content), name, "file.bin");
        using var request = new HttpRequestMessage(HttpMethod.Post, Sandbox.BaseAddress + path) { Content = form };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Sandbox.TestKey);
        return await Send(request);
    }

    /// <summary>Creates a document and returns its id.</summary>
    protected async Task<string> Created(string path, string body, string? key = null)
    {
        var answer = await Post(path, body, key);
        Assert.True(answer.Status == 201, $"{answer.Status}: {answer.Body.ToJsonString()}");
        return (string)(answer.Data["id"] ?? answer.Data["uuid"])!;
    }
}
