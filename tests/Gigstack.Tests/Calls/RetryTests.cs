using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Gigstack;
using Gigstack.Runtime;
using GigstackTests.Setup;
using Microsoft.AspNetCore.Http;

namespace GigstackTests.Calls;

/// <summary>What is repeated when the API is unavailable for a moment, by what the document says of an operation.</summary>
public sealed class RetryTests : IClassFixture<StubServer>, IDisposable
{
    private const string Client = """{ "data": { "id": "client_1" }, "message": "ok" }""";

    private readonly ConcurrentQueue<string> _bodies = [];
    private readonly StubServer _server;
    private readonly GigstackClient _api;

    public RetryTests(StubServer server)
    {
        _server = server;
        _api = new GigstackClient("key", new() { BaseAddress = server.BaseAddress, MaxRetries = 2, RetryDelay = TimeSpan.Zero });
    }

    [Fact]
    public async Task An_invoice_is_sent_again_with_the_key_of_the_first_attempt()
    {
        FailsAtFirst(2, """{ "data": { "uuid": "u" }, "message": "ok" }""");
        var input = CurrentSamples.Invoice("client_1");
        var invoice = await _api.Invoices.Income.CreateAsync(input);

        Assert.Equal("u", invoice.Uuid);
        Assert.Equal(3, _bodies.Count);
        var key = Assert.Single(_bodies.Select(KeyOf).Distinct());
        Assert.True(Guid.TryParseExact(key, "D", out _));
        Assert.Null(input.IdempotencyKey);
    }

    [Fact]
    public async Task Every_call_has_a_key_of_its_own_unless_the_caller_gives_one()
    {
        FailsAtFirst(0, """{ "data": { "uuid": "u" }, "message": "ok" }""");
        var input = CurrentSamples.Invoice("client_1");
        await _api.Invoices.Income.CreateAsync(input);
        await _api.Invoices.Income.CreateAsync(input);
        await _api.Invoices.Income.CreateAsync(input with { IdempotencyKey = "mine" });

        var keys = _bodies.Select(KeyOf).ToList();
        Assert.Equal((3, "mine"), (keys.Distinct().Count(), keys[2]));
    }

    [Fact]
    public async Task A_client_is_not_created_twice()
    {
        FailsAtFirst(1, Client);
        var exception = await Assert.ThrowsAsync<ApiException>(() => _api.Clients.CreateAsync(CurrentSamples.Client));
        Assert.Equal(503, (int)exception.StatusCode!);
        Assert.Single(_bodies);
    }

    [Fact]
    public async Task What_changes_nothing_more_when_repeated_is_repeated()
    {
        FailsAtFirst(2, Client);
        await _api.Clients.GetAsync("client_1");
        FailsAtFirst(2, Client);
        await _api.Clients.UpdateAsync("client_1", new() { Name = "Ana" });
        FailsAtFirst(2, Client);
        await _api.Clients.DeleteAsync("client_1");
        Assert.Equal(["", "", "", """{"name":"Ana"}""", """{"name":"Ana"}""", """{"name":"Ana"}""", "", "", ""], _bodies);
    }

    public void Dispose() => _api.Dispose();

    private static string KeyOf(string body) => (string)JsonNode.Parse(body)!["idempotency_key"]!;

    private void FailsAtFirst(int times, string json) => _server.Answers(async context =>
    {
        using var reader = new StreamReader(context.Request.Body);
        _bodies.Enqueue(await reader.ReadToEndAsync());
        context.Response.StatusCode = times-- > 0 ? 503 : 200;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(context.Response.StatusCode == 200 ? json : "{}");
    });
}
