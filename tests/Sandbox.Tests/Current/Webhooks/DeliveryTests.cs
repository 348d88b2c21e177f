using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Gigstack.Sandbox.Tests.Contract;

namespace Gigstack.Sandbox.Tests.Current.Webhooks;

public sealed class DeliveryTests : IAsyncLifetime
{
    private static readonly HttpClient Http = ContractHandler.Client(GigstackEdition.Current);

    private readonly ManualClock _clock = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("gigstack-webhooks-").FullName;
    private GigstackSandbox _sandbox = null!;
    private Receiver _receiver = null!;

    private string DataFile => Path.Combine(_folder, "state.db");

    public async Task InitializeAsync()
    {
        _receiver = await Receiver.StartAsync();
        _sandbox = await StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _sandbox.DisposeAsync();
        await _receiver.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task An_event_is_posted_with_its_envelope_and_signed_in_both_ways()
    {
        var webhook = await WebhookAsync("payment.created");
        var id = await RaiseAsync("payment.created", """{ "id": "payment_1", "total": 1160.00, "note": "ñ" }""");
        var received = await _receiver.NextAsync();

        Assert.Equal(("POST", "/hook", "application/json"), (received.Method, received.Path, received.Headers["Content-Type"]));
        Assert.Equal(
            """{"id":"ID","type":"payment.created","event":"payment.created","created":1763683200000,"livemode":false,"data":{"object":{"id":"payment_1","total":1160.00,"note":"ñ"}}}""".Replace("ID", id, StringComparison.Ordinal),
            received.Text);
        var secret = (await _sandbox.FindWebhookSecretAsync(webhook))!;
        Assert.Equal(Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), received.Body)), received.Headers["X-Gigstack-Signature"]);
        Assert.Equal((id, "1763683200"), (received.Headers["webhook-id"], received.Headers["webhook-timestamp"]));
        var signed = Encoding.UTF8.GetBytes($"{id}.1763683200.{received.Text}");
        var key = Convert.FromBase64String(secret["whsec_".Length..]);
        Assert.Equal("v1," + Convert.ToBase64String(HMACSHA256.HashData(key, signed)), received.Headers["webhook-signature"]);
    }

    [Fact]
    public async Task Only_active_webhooks_of_the_same_team_and_mode_that_name_the_event_get_it()
    {
        var named = await WebhookAsync("payment.created");
        var all = await WebhookAsync();
        await WebhookAsync("receipt.created");
        await CreateAsync(_sandbox.TestKey, """{ "url": "URL", "status": "inactive" }""");
        await CreateAsync(_sandbox.LiveKey, """{ "url": "URL" }""");
        await CreateAsync(GigstackSandbox.CreateKey("team_other", livemode: false), """{ "url": "URL" }""");

        var id = await RaiseAsync("payment.created");
        Assert.Equal([id, id], [(await _receiver.NextAsync()).Id, (await _receiver.NextAsync()).Id]);
        await UntilAsync(log => log.All(delivery => delivery.State == WebhookDeliveryState.Delivered));
        Assert.Equal([named, all], (await _sandbox.ListWebhookDeliveriesAsync()).Select(delivery => delivery.Webhook));
        Assert.True(_receiver.HasNone);
    }

    [Fact]
    public async Task Events_arrive_in_order_and_a_failed_one_holds_back_those_behind_it()
    {
        await WebhookAsync();
        _receiver.Answers(500, 302);
        var ids = new List<string>();
        for (var i = 0; i < 5; i++)
            ids.Add(await RaiseAsync("payment.created"));

        var received = new List<string> { (await _receiver.NextAsync()).Id };
        await UntilAsync(log => log[0].Attempts.Count == 1);
        Assert.True(_receiver.HasNone);
        _clock.Advance(TimeSpan.FromSeconds(1));
        received.Add((await _receiver.NextAsync()).Id);
        await UntilAsync(log => log[0].Attempts.Count == 2);
        _clock.Advance(TimeSpan.FromSeconds(2));
        for (var i = 0; i < 5; i++)
            received.Add((await _receiver.NextAsync()).Id);
        Assert.Equal([ids[0], ids[0], .. ids], received);
        var log = await UntilAsync(log => log.All(delivery => delivery.State == WebhookDeliveryState.Delivered));
        Assert.Equal(["answered 500", "answered 302", null], log[0].Attempts.Select(attempt => attempt.Problem));
    }

    [Fact]
    public async Task Waits_double_and_end_after_seven_attempts()
    {
        var webhook = await WebhookAsync();
        _receiver.Answers(503, 503, 503, 503, 503, 503, 503);
        await RaiseAsync("payment.created");
        var next = await RaiseAsync("payment.updated");
        foreach (var wait in new[] { 1, 2, 4, 8, 16, 32 })
        {
            await _receiver.NextAsync();
            var log = await UntilAsync(log => log[0].NextAttemptAt > _clock.GetUtcNow());
            Assert.Equal(TimeSpan.FromSeconds(wait), log[0].NextAttemptAt - _clock.GetUtcNow());
            _clock.Advance(TimeSpan.FromSeconds(wait));
        }

        await _receiver.NextAsync();
        Assert.Equal(next, (await _receiver.NextAsync()).Id);
        var end = await UntilAsync(log => log[1].State == WebhookDeliveryState.Delivered);
        Assert.Equal((WebhookDeliveryState.Failed, 7, null), (end[0].State, end[0].Attempts.Count, end[0].NextAttemptAt));
        Assert.All(end, delivery => Assert.Equal(webhook, delivery.Webhook));
    }

    [Fact]
    public async Task A_receiver_has_five_seconds()
    {
        await WebhookAsync();
        _receiver.Hangs = true;
        await RaiseAsync("payment.created");
        await _receiver.NextAsync();
        _receiver.Hangs = false;
        _clock.Advance(TimeSpan.FromSeconds(5));
        var log = await UntilAsync(log => log[0].Attempts.Count == 1);
        Assert.Equal((null, "no answer within 5 s"), (log[0].Attempts[0].Status, log[0].Attempts[0].Problem));
        _clock.Advance(TimeSpan.FromSeconds(1));
        await _receiver.NextAsync();
    }

    [Fact]
    public async Task A_webhook_that_fails_does_not_hold_back_another()
    {
        await CreateAsync(_sandbox.TestKey, """{ "url": "http://127.0.0.1:9/" }""");
        await WebhookAsync();
        await RaiseAsync("payment.created");
        await _receiver.NextAsync();
    }

    [Fact]
    public async Task What_was_pending_is_delivered_by_the_next_sandbox_with_the_same_data()
    {
        await WebhookAsync();
        _receiver.Answers(500);
        var ids = new[] { await RaiseAsync("payment.created"), await RaiseAsync("payment.updated") };
        await _receiver.NextAsync();
        await UntilAsync(log => log[0].Attempts.Count == 1);
        await _sandbox.DisposeAsync();
        _clock.Advance(TimeSpan.FromSeconds(1));

        _sandbox = await StartAsync();
        foreach (var id in ids)
            Assert.Equal(id, (await _receiver.NextAsync()).Id);
        var log = await UntilAsync(log => log.All(delivery => delivery.State == WebhookDeliveryState.Delivered));
        Assert.Equal([2, 1], log.Select(delivery => delivery.Attempts.Count));
    }

    [Fact]
    public async Task A_deleted_webhook_gets_nothing_more()
    {
        var webhook = await WebhookAsync();
        _receiver.Answers(500);
        await RaiseAsync("payment.created");
        await _receiver.NextAsync();
        await UntilAsync(log => log[0].Attempts.Count == 1);
        await SendAsync(HttpMethod.Delete, $"/v2/webhooks/{webhook}", null);
        _clock.Advance(TimeSpan.FromSeconds(1));
        await UntilAsync(log => log[0].State == WebhookDeliveryState.Dropped);
        Assert.True(_receiver.HasNone);
    }

    [Fact]
    public async Task The_log_the_secret_and_events_at_will_are_there_over_http()
    {
        var webhook = await WebhookAsync();
        var raised = await SendAsync(HttpMethod.Post, "/sandbox/events", """{ "type": "a.new.one", "object": { "id": "x" } }""");
        Assert.Contains("\"type\":\"a.new.one\"", raised, StringComparison.Ordinal);
        Assert.Equal("a.new.one", (await _receiver.NextAsync()).Type);
        await UntilAsync(log => log[0].State == WebhookDeliveryState.Delivered);

        Json.Equal(
            System.Text.Json.Nodes.JsonNode.Parse($$"""
                { "data": [ {
                  "webhook": "{{webhook}}", "event": { "id": "~evt_\\w+", "type": "a.new.one", "created": 1763683200000 }, "state": "delivered",
                  "next_attempt_at": null, "attempts": [ { "at": 1763683200000, "status": 200, "problem": null } ]
                } ] }
                """),
            System.Text.Json.Nodes.JsonNode.Parse(await SendAsync(HttpMethod.Get, $"/sandbox/deliveries?webhook={webhook}", null)));
        Assert.Equal("{\"data\":[]}", await SendAsync(HttpMethod.Get, "/sandbox/deliveries?webhook=wh_other", null));
        Assert.Contains($"\"secret\":\"{await _sandbox.FindWebhookSecretAsync(webhook)}\"", await SendAsync(HttpMethod.Get, $"/sandbox/webhooks/{webhook}", null), StringComparison.Ordinal);
        Assert.Contains("resource_not_found", await SendAsync(HttpMethod.Get, "/sandbox/webhooks/wh_other", null), StringComparison.Ordinal);
        Assert.Contains("object is required", await SendAsync(HttpMethod.Post, "/sandbox/events", """{ "type": "a" }"""), StringComparison.Ordinal);
    }

    private Task<GigstackSandbox> StartAsync() => GigstackSandbox.StartAsync(new() { DataFile = DataFile, TimeProvider = _clock });

    private Task<string> RaiseAsync(string type, string resource = "{}") => _sandbox.RaiseEventAsync(_sandbox.TestKey, type, resource);

    private Task<string> WebhookAsync(params string[] events) =>
        CreateAsync(_sandbox.TestKey, $$"""{ "url": "URL", "events": [ {{string.Join(',', events.Select(name => $"\"{name}\""))}} ] }""");

    private async Task<string> CreateAsync(string key, string body)
    {
        var answer = await SendAsync(HttpMethod.Post, "/v2/webhooks", body.Replace("URL", _receiver.Url, StringComparison.Ordinal), key);
        return (string)System.Text.Json.Nodes.JsonNode.Parse(answer)!["data"]!["id"]!;
    }

    private async Task<string> SendAsync(HttpMethod method, string path, string? body, string? key = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(_sandbox.BaseAddress, path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key ?? _sandbox.TestKey);
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await Http.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>Asks until the log is as expected; the test's own deadline is the limit.</summary>
    private async Task<IReadOnlyList<WebhookDelivery>> UntilAsync(Func<IReadOnlyList<WebhookDelivery>, bool> isDone)
    {
        for (var i = 0; i < 3000; i++)
        {
            if (await _sandbox.ListWebhookDeliveriesAsync() is { Count: > 0 } log && isDone(log))
                return log;
            await Task.Delay(10);
        }

        throw new TimeoutException("The log is not as expected.");
    }
}
