using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Gigstack.Sandbox.Tests.Inspector;

public sealed class FaultTests : InspectorTest
{
    [Fact]
    public async Task The_next_requests_of_a_path_are_refused_with_retry_after()
    {
        await SwitchOnAsync("""{ "kind": "429", "path": "/v2/clients", "method": "post", "requests": 2, "retry_after": 7 }""");

        Assert.Equal(200, await StatusAsync(HttpMethod.Get, "/clients"));
        Assert.Equal(404, await StatusAsync(HttpMethod.Post, "/clientsx"));
        using (var first = await ApiAsync(HttpMethod.Post, "/clients", """{ "name": "Ana" }"""))
        {
            Assert.Equal((429, TimeSpan.FromSeconds(7)), ((int)first.StatusCode, first.Headers.RetryAfter!.Delta));
            Assert.Contains("rate_limit_exceeded", await first.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        var shown = await LatestAsync();
        Assert.Equal(("unchecked", "429"), ((string?)shown["outcome"], (string?)shown["faults"]![0]));
        Assert.Equal(1, (int?)(await ReadAsync("faults"))[0]!["requests"]);
        Assert.Equal(429, await StatusAsync(HttpMethod.Post, "/clients/client_1/stamp-pending-receipts"));
        Assert.Empty((await ReadAsync("faults")).AsArray());
        Assert.Equal(201, await StatusAsync(HttpMethod.Post, "/clients", """{ "name": "Ana" }"""));
        Assert.Equal(1, await ClientsAsync());
    }

    [Fact]
    public async Task Errors_go_on_until_they_are_switched_off()
    {
        await SwitchOnAsync("""{ "kind": "500" }""");
        for (var i = 0; i < 3; i++)
            Assert.Equal(500, await StatusAsync(HttpMethod.Post, "/clients", """{ "name": "Ana" }"""));
        var id = (int)(await ReadAsync("faults"))[0]!["id"]!;
        await SendAsync(HttpMethod.Delete, $"/sandbox/page/faults/{id}");
        Assert.Equal(0, await ClientsAsync());
    }

    [Fact]
    public async Task Latency_comes_on_top_of_another_fault()
    {
        await SwitchOnAsync("""{ "kind": "500", "requests": 1 }""");
        await SwitchOnAsync("""{ "kind": "latency", "milliseconds": 300, "requests": 1 }""");
        var watch = Stopwatch.StartNew();
        Assert.Equal(500, await StatusAsync(HttpMethod.Get, "/clients"));
        Assert.True(watch.ElapsedMilliseconds >= 290, $"{watch.ElapsedMilliseconds} ms");
        Assert.Equal(["latency", "500"], (await LatestAsync())["faults"]!.AsArray().Select(static name => (string?)name));
    }

    [Fact]
    public async Task Commit_then_reset_stores_the_change_and_resets_the_connection()
    {
        await SwitchOnAsync("""{ "kind": "reset", "path": "/clients", "requests": 1 }""");
        using (var socket = new TcpClient())
        {
            await socket.ConnectAsync(Sandbox.BaseAddress.Host, Sandbox.BaseAddress.Port);
            var stream = socket.GetStream();
            await stream.WriteAsync(Encoding.ASCII.GetBytes(
                $"POST /v2/clients HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {Sandbox.TestKey}\r\n"
                + "Content-Type: application/json\r\nContent-Length: 15\r\n\r\n{\"name\": \"Ana\"}"));
            var failure = await Assert.ThrowsAsync<IOException>(async () =>
                Assert.Fail($"{await stream.ReadAsync(new byte[100])} bytes came"));
            Assert.Equal(SocketError.ConnectionReset, Assert.IsType<SocketException>(failure.InnerException).SocketErrorCode);
        }

        var shown = await LatestAsync();
        Assert.Equal(("reset", null), ((string?)shown["outcome"], (int?)shown["status"]));
        Assert.Equal("Ana", (string?)JsonNode.Parse((string)shown["response"]!["body"]!)!["data"]!["name"]);
        Assert.Equal(1, await ClientsAsync());
    }

    [Theory]
    [InlineData("{}", "kind is required")]
    [InlineData("""{ "kind": "418" }""", "kind must be one of latency, 429, 500, reset")]
    [InlineData("""{ "kind": "500", "path": "clients" }""", "path must start with /")]
    [InlineData("""{ "kind": "500", "requests": 0 }""", "requests must be from 1 to 1000000")]
    [InlineData("""{ "kind": "latency", "milliseconds": 1.5 }""", "milliseconds must be from 0 to 300000")]
    [InlineData("""{ "kind": "500", "for": 3 }""", "for is not a field of this request")]
    public async Task A_fault_that_cannot_be_is_refused(string body, string problem)
    {
        using var response = await SendAsync(HttpMethod.Post, "/sandbox/page/faults", body);
        Assert.Equal(400, (int)response.StatusCode);
        Assert.Equal(problem, (string?)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["error"]!["details"]![0]);
    }

    [Fact]
    public async Task There_are_not_more_switches_than_some()
    {
        for (var i = 0; i < 20; i++)
            await SwitchOnAsync("""{ "kind": "500", "path": "/nothing" }""");
        using (var response = await SendAsync(HttpMethod.Post, "/sandbox/page/faults", """{ "kind": "500" }"""))
            Assert.Equal(409, (int)response.StatusCode);
        await SendAsync(HttpMethod.Delete, "/sandbox/page/faults");
        Assert.Empty((await ReadAsync("faults")).AsArray());
    }

    private async Task<int> StatusAsync(HttpMethod method, string path, string? body = null)
    {
        using var response = await ApiAsync(method, path, body);
        return (int)response.StatusCode;
    }

    private async Task<int> ClientsAsync()
    {
        using var response = await ApiAsync(HttpMethod.Get, "/clients");
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!["data"]!.AsArray().Count;
    }
}
