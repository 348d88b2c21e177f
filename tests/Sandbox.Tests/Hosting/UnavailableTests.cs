using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace Gigstack.Sandbox.Tests.Hosting;

/// <summary>While the data file cannot be written to, reading goes on, and writing is answered with 503 and changes nothing.</summary>
public sealed class UnavailableTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gigstack-sandbox-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(GigstackEdition.Current, "service_unavailable")]
    [InlineData(GigstackEdition.June2025, "SERVICE_UNAVAILABLE")]
    public async Task A_lock_of_another_program_is_told(GigstackEdition edition, string code)
    {
        var file = Path.Combine(_folder, "state.db");
        await using var sandbox = await GigstackSandbox.StartAsync(new() { DataFile = file, Edition = edition });
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(20) };
        http.DefaultRequestHeaders.Authorization = new("Bearer", sandbox.TestKey);
        await using (var writer = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            await writer.OpenAsync();
            await using var command = writer.CreateCommand();
            command.CommandText = "BEGIN IMMEDIATE";
            await command.ExecuteNonQueryAsync();
            Assert.Equal((503, code), await PostAsync());
            Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(sandbox.BaseAddress + "/services")).StatusCode);
        }

        Assert.Equal(201, (await PostAsync()).Status);
        var list = await http.GetFromJsonAsync<JsonObject>(sandbox.BaseAddress + "/services");
        Assert.Single(list!["data"]!.AsArray());

        async Task<(int Status, string? Code)> PostAsync()
        {
            using var response = await http.PostAsJsonAsync(
                sandbox.BaseAddress + "/services",
                JsonNode.Parse("""
                    { "description": "x", "name": "x", "category": "y", "unit_price": 1, "price": 1, "currency": "MXN",
                      "product_key": "84111506", "unit_key": "E48" }
                    """));
            var body = await response.Content.ReadFromJsonAsync<JsonObject>();
            return ((int)response.StatusCode, (string?)body!["error"]?["code"]);
        }
    }

    [Fact]
    public async Task A_data_file_that_cannot_be_one_is_told()
    {
        var parts = new Dictionary<string, string>
        {
            [_folder] = "it is a folder.",
            [Path.Combine(_folder, "missing", "state.db")] = "its folder does not exist.",
            ["a\0b"] = "its path is not valid.",
        };
        if (!OperatingSystem.IsWindows())
        {
            parts["/dev/null"] = "reading or writing failed. It must be a regular file, not a device or a pipe.";
            parts["/dev/zero"] = "reading or writing failed. It must be a regular file, not a device or a pipe.";
        }

        foreach ((var path, var reason) in parts)
        {
            var problem = await Assert.ThrowsAsync<IOException>(() => GigstackSandbox.StartAsync(new() { DataFile = path }));
            Assert.Equal($"The data file '{path}' cannot be used: {reason}", problem.Message);
        }
    }

    [Fact]
    public async Task A_name_with_a_meaning_for_sqlite_is_a_file()
    {
        var file = Path.Combine(_folder, "file:state.db?mode=memory");
        if (OperatingSystem.IsWindows())
            return;
        await using (await GigstackSandbox.StartAsync(new() { DataFile = file }))
            Assert.True(File.Exists(file));
    }
}
