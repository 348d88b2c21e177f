using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Gigstack.Sandbox.Tests.Contract;
using Microsoft.Data.Sqlite;

namespace Gigstack.Sandbox.Tests.Hosting;

/// <summary>Reading neither takes SQLite's write lock nor waits for it.</summary>
public sealed class ReadTests : IAsyncLifetime, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gigstack-sandbox-").FullName;

    private readonly HttpClient _http = ContractHandler.Client(GigstackEdition.Current);

    private GigstackSandbox _sandbox = null!;

    private string DataFile => Path.Combine(_folder, "state.db");

    public async Task InitializeAsync()
    {
        // Less than the 5 s that a write waits for a lock.
        _http.Timeout = TimeSpan.FromSeconds(4);
        _sandbox = await GigstackSandbox.StartAsync(new() { DataFile = DataFile });
        _http.DefaultRequestHeaders.Authorization = new("Bearer", _sandbox.TestKey);
    }

    public async Task DisposeAsync()
    {
        await _sandbox.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task A_key_reads_while_another_connection_writes()
    {
        await using var writer = await WritingAsync();
        foreach (var path in (string[])["/clients", "/services", "/invoices/income", "/payments", "/receipts", "/webhooks", "/retentions"])
            Assert.Equal(HttpStatusCode.OK, await GetAsync(path));
    }

    [Fact]
    public async Task What_was_written_is_read_while_another_connection_writes()
    {
        var client = await CreateAsync("/clients", """{ "name": "Ana", "legal_name": "ANA", "tax_id": "XAXX010101000" }""");
        var invoice = await CreateAsync(
            "/invoices/income", $$"""{ "client": { "id": "{{client}}" }, "items": [ { "description": "x", "unit_price": 1 } ] }""");
        var receipt = await CreateAsync(
            "/receipts", $$"""{ "client": { "id": "{{client}}" }, "items": [ { "description": "x", "unit_price": 1 } ] }""");
        string[] paths =
        [
            $"/clients/{client}", $"/invoices/income/{invoice}", $"/invoices/{invoice}/files", $"/receipts/{receipt}", "/receipts",
            "/teams", "/teams/team_sandbox", "/teams/team_sandbox/series", "/users", "/invoices/sat", "/invoices/download/schedule",
        ];
        // The first one makes the files, opens the account, and fetches the invoices of the SAT.
        foreach (var path in paths)
            Assert.Equal(HttpStatusCode.OK, await GetAsync(path));

        await using var writer = await WritingAsync();
        foreach (var path in paths)
            Assert.Equal(HttpStatusCode.OK, await GetAsync(path));
    }

    [Fact]
    public async Task Reads_do_not_wait_for_a_request_that_waits_for_the_lock()
    {
        var writer = await WritingAsync();
        var write = CreateAsync("/clients", """{ "name": "Ana" }""");
        try
        {
            await Task.Delay(100);
            Assert.Equal(HttpStatusCode.OK, await GetAsync("/clients"));
            Assert.False(write.IsCompleted);
        }
        finally
        {
            await writer.DisposeAsync();
        }

        Assert.Equal(HttpStatusCode.OK, await GetAsync("/clients/" + await write));
    }

    private async Task<SqliteConnection> WritingAsync()
    {
        var connection = new SqliteConnection($"Data Source={DataFile};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    private async Task<HttpStatusCode> GetAsync(string path)
    {
        using var response = await _http.GetAsync(_sandbox.BaseAddress + path);
        return response.StatusCode;
    }

    private async Task<string> CreateAsync(string path, string body)
    {
        using var response = await _http.PostAsJsonAsync(_sandbox.BaseAddress + path, JsonNode.Parse(body));
        var data = (await response.Content.ReadFromJsonAsync<JsonObject>())!["data"]!;
        return (string)(data["id"] ?? data["uuid"])!;
    }
}
