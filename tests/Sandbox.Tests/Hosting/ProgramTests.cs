using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Gigstack.Sandbox.Tests.Contract;

namespace Gigstack.Sandbox.Tests.Hosting;

public sealed class ProgramTests : IDisposable
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
    public async Task What_was_answered_survives_a_kill()
    {
        var file = Path.Combine(_folder, "state.db");
        _current.DefaultRequestHeaders.Authorization = new("Bearer", "sk_test_1");
        var ids = new List<string>();
        for (var round = 0; round < 2; round++)
        {
            using var program = SandboxProcess.Start("--port", "0", "--data", file);
            var address = await program.ListeningAsync();
            foreach (var id in ids)
                Assert.Equal(HttpStatusCode.OK, (await _current.GetAsync($"{address}/clients/{id}")).StatusCode);
            for (var i = 0; i < 5; i++)
                ids.Add(await Create(address + "/clients", new JsonObject { ["name"] = "Ana" }));
            var invoice = await _current.PostAsJsonAsync(address + "/invoices/income", JsonNode.Parse("""
                { "client": { "name": "A" }, "items": [ { "description": "x", "unit_price": 1 } ] }
                """));
            var body = await invoice.Content.ReadFromJsonAsync<JsonObject>();
            Assert.Equal(round + 1, (int?)body!["data"]!["folio_number"]);
            await program.KillAsync();
        }

        async Task<string> Create(string address, JsonObject client)
        {
            var response = await _current.PostAsJsonAsync(address, client);
            return (string)(await response.Content.ReadFromJsonAsync<JsonObject>())!["data"]!["id"]!;
        }
    }

    [Theory]
    [InlineData(HttpStatusCode.UnprocessableEntity)]
    [InlineData(HttpStatusCode.Created, "--lenient")]
    public async Task It_refuses_what_the_sat_refuses_unless_it_is_lenient(HttpStatusCode status, params string[] arguments)
    {
        using var program = SandboxProcess.Start(arguments);
        var address = await program.ListeningAsync();
        _current.DefaultRequestHeaders.Authorization = new("Bearer", "sk_test_1");
        var answer = await _current.PostAsJsonAsync(address + "/invoices/income", JsonNode.Parse("""
            { "client": { "name": "A" }, "use": "P01", "items": [ { "description": "x", "unit_price": 1 } ] }
            """));
        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task The_keys_it_prints_work_and_sigterm_stops_it()
    {
        using var program = SandboxProcess.Start("--edition=2025-06");
        var address = await program.ListeningAsync();
        foreach (var label in (string[])["test key: ", "live key: "])
        {
            var line = await program.Output.ReadLineAsync();
            Assert.StartsWith(label, line, StringComparison.Ordinal);
            using var request = new HttpRequestMessage(HttpMethod.Get, address + "/receipts");
            request.Headers.Authorization = new("Bearer", line![label.Length..]);
            Assert.Equal(HttpStatusCode.OK, (await _june.SendAsync(request)).StatusCode);
        }

        Assert.Equal($"page: {new Uri(new Uri(address), "/")}", await program.Output.ReadLineAsync());
        if (OperatingSystem.IsWindows())
            return;
        using (var kill = Process.Start("kill", ["-TERM", program.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            await kill.WaitForExitAsync();
        Assert.Equal((0, "", ""), await program.ExitAsync());
    }

    [Theory]
    [InlineData("--port must be a number from 0 to 65535, not '70000'.", "--port", "70000")]
    [InlineData("--port needs a value.", "--port")]
    [InlineData("--port is given twice.", "--port=1", "--port=2")]
    [InlineData("--data needs the path of a file.", "--data", "")]
    [InlineData("--edition must be 'current' or '2025-06', not 'v3'.", "--edition", "v3")]
    [InlineData("Unknown argument '--quiet'.", "--quiet")]
    [InlineData("--verbose takes no value.", "--verbose=yes")]
    [InlineData("--lenient takes no value.", "--lenient=yes")]
    public async Task Unusable_arguments_are_named(string problem, params string[] arguments)
    {
        using var program = SandboxProcess.Start(arguments);
        var (exitCode, output, error) = await program.ExitAsync();
        Assert.Equal((2, ""), (exitCode, output));
        Assert.StartsWith(problem, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_is_printed()
    {
        using var program = SandboxProcess.Start("--help");
        var (exitCode, output, _) = await program.ExitAsync();
        Assert.Equal(0, exitCode);
        Assert.Contains("--edition current|2025-06", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_taken_port_is_named()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        using var program = SandboxProcess.Start("--port", port.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var (exitCode, output, error) = await program.ExitAsync();
        Assert.Equal((1, ""), (exitCode, output));
        Assert.Equal($"Failed to bind to address http://127.0.0.1:{port}: address already in use.\n", error.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task The_version_is_printed()
    {
        using var program = SandboxProcess.Start("--version");
        var (exitCode, output, error) = await program.ExitAsync();
        Assert.Equal((0, ""), (exitCode, error));
        Assert.Matches(@"^\d+\.\d+\.\d+(-[\w.]+)?\r?\n$", output);
    }

    [Fact]
    public async Task Verbose_writes_a_line_for_each_request_without_the_key()
    {
        using var program = SandboxProcess.Start("--verbose");
        var address = await program.ListeningAsync();
        _current.DefaultRequestHeaders.Authorization = new("Bearer", "sk_test_5ecret_verbose");
        await _current.PostAsJsonAsync(address + "/clients", new JsonObject { ["name"] = "Ana" });
        await _current.PostAsJsonAsync(address + "/clients", new JsonObject { ["name"] = "Ana", ["email"] = "not an address" });

        Assert.Matches(@"^\d\d:\d\d:\d\d POST /v2/clients 201 \d+ ms$", await program.Error.ReadLineAsync());
        Assert.Matches(
            @"^\d\d:\d\d:\d\d POST /v2/clients 400 \d+ ms validation_failed: email .+$", await program.Error.ReadLineAsync());
    }

    [Theory]
    [InlineData("/dev/null", "not a device")]
    [InlineData("/dev/full", "no space left")]
    [InlineData("/", "it is a folder")]
    [InlineData("/proc/version", "cannot be")]
    public async Task A_path_that_is_no_data_file_is_named(string path, string problem)
    {
        if (!OperatingSystem.IsLinux())
            return;
        using var program = SandboxProcess.Start("--data", path);
        var (exitCode, output, error) = await program.ExitAsync();
        Assert.Equal((1, ""), (exitCode, output));
        Assert.StartsWith($"The data file '{path}' cannot be used: ", error, StringComparison.Ordinal);
        Assert.Contains(problem, error, StringComparison.Ordinal);
        Assert.Single(error.Trim().Split('\n'));
    }

    [Fact]
    public async Task A_file_that_holds_something_else_is_left_alone()
    {
        var file = Path.Combine(_folder, "notes.txt");
        await File.WriteAllTextAsync(
            file, "These are notes, and long enough to be taken for more than an empty file by anybody who looks.");
        using var program = SandboxProcess.Start("--data", file);
        var (exitCode, _, error) = await program.ExitAsync();
        Assert.Equal(1, exitCode);
        Assert.Contains("notes.txt", error, StringComparison.Ordinal);
        Assert.StartsWith("These are notes", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
    }
}
