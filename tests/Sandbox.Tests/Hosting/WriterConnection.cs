using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Gigstack.Sandbox.Tests.Contract;

namespace Gigstack.Sandbox.Tests.Hosting;

/// <summary>A connection of its own to a sandbox.</summary>
internal sealed class WriterConnection : IDisposable
{
    private readonly string _address;

    private readonly HttpClient _http = ContractHandler.Client(
        GigstackEdition.Current, new SocketsHttpHandler { MaxConnectionsPerServer = 1 });

    public WriterConnection(string address)
    {
        _address = address;
        _http.DefaultRequestHeaders.Authorization = new("Bearer", "sk_test_kill");
    }

    public void Dispose() => _http.Dispose();

    public async Task<(int Status, JsonObject Body)> GetAsync(string path) => await ReadAsync(await _http.GetAsync(_address + path));

    public async Task<(int Status, JsonObject Body)> PostAsync(string path, JsonObject body) =>
        await ReadAsync(await _http.PostAsJsonAsync(_address + path, body));

    private static async Task<(int Status, JsonObject Body)> ReadAsync(HttpResponseMessage response)
    {
        using (response)
            return ((int)response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject());
    }
}
