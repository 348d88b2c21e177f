using System.Net;
using Gigstack.Sandbox.Tests.Contract;
using Microsoft.Data.Sqlite;

namespace Gigstack.Sandbox.Tests.Hosting;

public sealed class EmbeddingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gigstack-sandbox-").FullName;

    private readonly HttpClient _current = ContractHandler.Client(GigstackEdition.Current);

    private readonly HttpClient _june = ContractHandler.Client(GigstackEdition.June2025);

    public void Dispose()
    {
        _current.Dispose();
        _june.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Without_options_it_serves_the_current_edition_on_a_free_port()
    {
        await using var one = await GigstackSandbox.StartAsync();
        await using var two = await GigstackSandbox.StartAsync();
        Assert.NotEqual(one.BaseAddress, two.BaseAddress);
        Assert.Equal(GigstackEdition.Current, one.Edition);
        Assert.Matches("^http://127\\.0\\.0\\.1:\\d+/v2$", one.BaseAddress.ToString());
        Assert.Equal(HttpStatusCode.OK, await Status(one, "/invoices/income"));
    }

    [Fact]
    public async Task Disposing_stops_it_and_may_be_repeated()
    {
        var sandbox = await GigstackSandbox.StartAsync();
        await sandbox.DisposeAsync();
        await sandbox.DisposeAsync();
        await Assert.ThrowsAsync<HttpRequestException>(() => Status(sandbox, "/clients"));
    }

    [Fact]
    public async Task A_data_file_keeps_both_editions_apart()
    {
        var file = Path.Combine(_folder, "state.db");
        await using (var current = await GigstackSandbox.StartAsync(new() { DataFile = file }))
            await Create(current, """{ "name": "Ana" }""");
        await using (var june = await GigstackSandbox.StartAsync(new() { DataFile = file, Edition = GigstackEdition.June2025 }))
            Assert.Contains("\"totalResults\":0", await List(june), StringComparison.Ordinal);
        await using (var current = await GigstackSandbox.StartAsync(new() { DataFile = file }))
            Assert.Contains("\"total_results\":1", await List(current), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_of_somebody_else_is_refused()
    {
        var file = Path.Combine(_folder, "other.db");
        await using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE accounts (id INTEGER)";
            await command.ExecuteNonQueryAsync();
        }

        var problem = await Assert.ThrowsAsync<IOException>(() => GigstackSandbox.StartAsync(new() { DataFile = file }));
        Assert.Contains("not a sandbox's data file", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Times_come_from_the_given_clock()
    {
        await using var sandbox = await GigstackSandbox.StartAsync(new() { TimeProvider = new StoppedClock() });
        Assert.Contains("\"created_at\":1677651234", await Create(sandbox, """{ "name": "Ana" }"""), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(65536)]
    public async Task A_port_out_of_range_is_refused(int port) =>
        await Assert.ThrowsAsync<ArgumentException>(() => GigstackSandbox.StartAsync(new() { Port = port }));

    [Fact]
    public async Task An_edition_that_does_not_exist_is_refused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => GigstackSandbox.StartAsync(new() { Edition = (GigstackEdition)7 }));

    [Fact]
    public void A_key_needs_a_team() => Assert.Throws<ArgumentException>(() => GigstackSandbox.CreateKey("", livemode: true));

    private async Task<HttpStatusCode> Status(GigstackSandbox sandbox, string path)
    {
        using var response = await Client(sandbox).SendAsync(Request(HttpMethod.Get, sandbox, path));
        return response.StatusCode;
    }

    private async Task<string> List(GigstackSandbox sandbox)
    {
        using var response = await Client(sandbox).SendAsync(Request(HttpMethod.Get, sandbox, "/clients"));
        return await response.Content.ReadAsStringAsync();
    }

    private async Task<string> Create(GigstackSandbox sandbox, string body)
    {
        var request = Request(HttpMethod.Post, sandbox, "/clients");
        request.Content = new StringContent(body, null, "application/json");
        using var response = await Client(sandbox).SendAsync(request);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        return await response.Content.ReadAsStringAsync();
    }

    private HttpClient Client(GigstackSandbox sandbox) => sandbox.Edition == GigstackEdition.Current ? _current : _june;

    private static HttpRequestMessage Request(HttpMethod method, GigstackSandbox sandbox, string path)
    {
        var request = new HttpRequestMessage(method, sandbox.BaseAddress + path);
        request.Headers.Authorization = new("Bearer", sandbox.TestKey);
        return request;
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.FromUnixTimeSeconds(1677651234);
    }
}
