using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Emission;

/// <summary>The document's own server is http://localhost/v1.</summary>
public class ServerTests
{
    private const string Own = "new TestClient(new Dictionary<string, ApiCredential>(), new TestClientOptions { HttpClient = new HttpClient(handler) })";
    private const string Moved = "new TestClient(new Dictionary<string, ApiCredential>(), new TestClientOptions { BaseAddress = new Uri(\"http://127.0.0.1:99/v9\"), HttpClient = new HttpClient(handler) })";

    [Theory]
    [InlineData("https://uploads.example.com/up/", Own, "https://uploads.example.com/up/a")]
    [InlineData("https://uploads.example.com/up/", Moved, "http://127.0.0.1:99/v9/a")]
    [InlineData("http://localhost/v2", Own, "http://localhost/v2/a")]
    [InlineData("http://localhost/v2", Moved, "http://127.0.0.1:99/v2/a")]
    [InlineData("/v2", Own, "http://localhost/v2/a")]
    [InlineData("/v2", Moved, "http://127.0.0.1:99/v2/a")]
    [InlineData("http://localhost", Moved, "http://127.0.0.1:99/a")]
    [InlineData("http://localhost/v1/", Moved, "http://127.0.0.1:99/v9/a")]
    public void Operation_goes_to_its_own_server(string server, string client, string address)
    {
        foreach (
            var (ofPath, ofOperation) in new[] { ("", $", servers: [{{ url: '{server}' }}]"), ($"servers: [{{ url: '{server}' }}], ", ""), ("servers: [{ url: 'http://localhost/nowhere' }], ", $", servers: [{{ url: '{server}' }}]") })
        {
            var handler = new StubHandler();
            Probe.Run(
                OpenApi.Paths(
                    $"/a: {{ {ofPath}get: {{ operationId: get, responses: {{ '204': {{ description: Done }} }}{ofOperation} }} }}"),
                $"await {client}.GetAsync(); return null;",
                handler);

            Assert.Equal(address, handler.Single.Host + handler.Single.Target);
        }
    }

    [Theory]
    [InlineData("", "sent")]
    [InlineData("[\"key\"] = ApiCredential.ApiKey(\"{secret}\")", "The base address http://api.example.com/ is plain http, which would expose the credential. ")]
    public void Plain_http_to_another_host_is_refused_if_there_is_a_credential(string credentials, string start)
    {
        var handler = new StubHandler();
        // Not in the data, as a test's name has them.
        var given = credentials.Replace("{secret}", "5ecret", StringComparison.Ordinal);
        var client = Own.Replace("ApiCredential>()", $"ApiCredential> {{ {given} }}", StringComparison.Ordinal);
        var run = Probe.Run(
            OpenApi.Paths(
                "/a: { get: { operationId: get, servers: [{ url: 'http://api.example.com' }], responses: { '204': { description: Done } } } }")
                + "\nsecurity: [ { key: [] } ]\ncomponents: { securitySchemes: { key: { type: apiKey, in: header, name: X-Key } } }\n",
            $$"""try { await {{client}}.GetAsync(); return "sent"; } catch (ArgumentException failure) { return failure.Message; }""",
            handler);

        Assert.StartsWith(start, run, StringComparison.Ordinal);
        Assert.Equal(start == "sent" ? 1 : 0, handler.Arrivals.Count);
    }

    [Fact]
    public void Variables_have_their_defaults()
    {
        var handler = new StubHandler();
        Probe.Run(
            OpenApi.Paths(
                "/a: { get: { operationId: get, servers: [{ url: 'https://{region}.example.com', variables: { region: { default: eu } } }], responses: { '204': { description: Done } } } }"),
            $"await {Own}.GetAsync(); return null;",
            handler);

        Assert.Equal("https://eu.example.com/a", handler.Single.Host + handler.Single.Target);
    }
}
