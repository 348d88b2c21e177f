using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Gigstack.Sandbox.Tests.Contract;

namespace Gigstack.Sandbox.Tests.Current.Webhooks;

public sealed class DeliveryTests : DeliveryTest
{
    [Fact]
    public async Task An_event_is_posted_with_its_envelope_and_signed_in_both_ways()
    {
        var webhook = await WebhookAsync("payment.created");
        var id = await RaiseAsync("payment.created", """{ "id": "payment_1", "total": 1160.00, "note": "ñ" }""");
        var received = await Receiver.NextAsync();

        Assert.Equal(("POST", "/hook", "application/json"), (received.Method, received.Path, received.Headers["Content-Type"]));
        Assert.Equal(
            """{"id":"ID","type":"payment.created","event":"payment.created","created":1763683200000,"livemode":false,"data":"""
            .Replace("ID", id, StringComparison.Ordinal) + """{"object":{"id":"payment_1","total":1160.00,"note":"ñ"}}}""",
            received.Text);
        var secret = (await Sandbox.FindWebhookSecretAsync(webhook))!;
        Assert.Equal(Convert.ToHexStringLower(
            HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), received.Body)), received.Headers["X-Gigstack-Signature"]);
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
        await CreateAsync(Sandbox.TestKey, """{ "url": "URL", "status": "inactive" }""");
        await CreateAsync(Sandbox.LiveKey, """{ "url": "URL" }""");
        await CreateAsync(GigstackSandbox.CreateKey("team_other", livemode: false), """{ "url": "URL" }""");

        var id = await RaiseAsync("payment.created");
        Assert.Equal([id, id], [(await Receiver.NextAsync()).Id, (await Receiver.NextAsync()).Id]);
        await UntilAsync(log => log.All(delivery => delivery.State == WebhookDeliveryState.Delivered));
        Assert.Equal([named, all], (await Sandbox.ListWebhookDeliveriesAsync()).Select(delivery => delivery.Webhook));
        Assert.True(Receiver.HasNone);
    }

    [Fact]
    public async Task What_was_pending_is_delivered_by_the_next_sandbox_with_the_same_data()
    {
        await WebhookAsync();
        Receiver.Answers(500);
        var ids = new[] { await RaiseAsync("payment.created"), await RaiseAsync("payment.updated") };
        await Receiver.NextAsync();
        await UntilAsync(log => log[0].Attempts.Count == 1);
        await Sandbox.DisposeAsync();
        Clock.Advance(TimeSpan.FromSeconds(1));

        Sandbox = await StartAsync();
        foreach (var id in ids)
            Assert.Equal(id, (await Receiver.NextAsync()).Id);
        var log = await UntilAsync(log => log.All(delivery => delivery.State == WebhookDeliveryState.Delivered));
        Assert.Equal([2, 1], log.Select(delivery => delivery.Attempts.Count));
    }

    [Fact]
    public async Task A_deleted_webhook_gets_nothing_more()
    {
        var webhook = await WebhookAsync();
        Receiver.Answers(500);
        await RaiseAsync("payment.created");
        await Receiver.NextAsync();
        await UntilAsync(log => log[0].Attempts.Count == 1);
        await SendAsync(HttpMethod.Delete, $"/v2/webhooks/{webhook}", null);
        Clock.Advance(TimeSpan.FromSeconds(1));
        await UntilAsync(log => log[0].State == WebhookDeliveryState.Dropped);
        Assert.True(Receiver.HasNone);
    }

    [Fact]
    public async Task The_log_the_secret_and_events_at_will_are_there_over_http()
    {
        var webhook = await WebhookAsync();
        var raised = await SendAsync(HttpMethod.Post, "/sandbox/events", """{ "type": "a.new.one", "object": { "id": "x" } }""");
        Assert.Contains("\"type\":\"a.new.one\"", raised, StringComparison.Ordinal);
        Assert.Equal("a.new.one", (await Receiver.NextAsync()).Type);
        await UntilAsync(log => log[0].State == WebhookDeliveryState.Delivered);

        Json.Equal(
            System.Text.Json.Nodes.JsonNode.Parse($$"""
                { "data": [ {
                  "webhook": "{{webhook}}", "event": { "id": "~evt_\\w+", "type": "a.new.one", "created": 1763683200000 },
                    "state": "delivered",
                  "next_attempt_at": null, "attempts": [ { "at": 1763683200000, "status": 200, "problem": null } ]
                } ] }
                """),
            System.Text.Json.Nodes.JsonNode.Parse(await SendAsync(HttpMethod.Get, $"/sandbox/deliveries?webhook={webhook}", null)));
        Assert.Equal("{\"data\":[]}", await SendAsync(HttpMethod.Get, "/sandbox/deliveries?webhook=wh_other", null));
        Assert.Contains($"\"secret\":\"{await Sandbox.FindWebhookSecretAsync(webhook)}\"", await SendAsync(
            HttpMethod.Get, $"/sandbox/webhooks/{webhook}", null), StringComparison.Ordinal);
        Assert.Contains(
            "resource_not_found", await SendAsync(HttpMethod.Get, "/sandbox/webhooks/wh_other", null), StringComparison.Ordinal);
        Assert.Contains(
            "object is required", await SendAsync(HttpMethod.Post, "/sandbox/events", """{ "type": "a" }"""), StringComparison.Ordinal);
    }
}
