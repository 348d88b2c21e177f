using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Gigstack.Sandbox.Tests.Current;

/// <summary>The clock of the Sandbox is moved, and what becomes due happens at its time.</summary>
public sealed class ClockTests : ClockTest
{
    [Fact]
    public async Task It_stands_between_two_times_and_does_not_go_back()
    {
        Assert.Equal(Start, Sandbox.Clock.GetUtcNow());
        await Sandbox.Clock.AdvanceAsync(TimeSpan.FromHours(1.5));
        Assert.Equal(Start.AddHours(1.5), Sandbox.Clock.GetUtcNow());
        await Sandbox.Clock.AdvanceToAsync(Start.AddDays(400));
        Assert.Equal(Start.AddDays(400), Sandbox.Clock.GetUtcNow());
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Sandbox.Clock.AdvanceAsync(TimeSpan.FromSeconds(-1)));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Sandbox.Clock.AdvanceToAsync(Start));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Sandbox.Clock.AdvanceAsync(TimeSpan.MaxValue));
        Assert.Equal(Start.AddDays(400).ToUnixTimeSeconds(), (long?)(await Post("/clients", """{ "name": "Ana" }""")).Data["created_at"]);
    }

    [Fact]
    public async Task Its_timers_ring_when_they_are_passed()
    {
        var rung = new List<DateTimeOffset>();
        await using var timer = Sandbox.Clock.CreateTimer(
            _ => rung.Add(Sandbox.Clock.GetUtcNow()), null, TimeSpan.FromHours(1), TimeSpan.FromDays(1));
        await Sandbox.Clock.AdvanceAsync(TimeSpan.FromMinutes(59));
        Assert.Empty(rung);
        await Sandbox.Clock.AdvanceAsync(TimeSpan.FromMinutes(1));
        Assert.Equal([Start.AddHours(1)], rung);
        await Sandbox.Clock.AdvanceAsync(TimeSpan.FromDays(1));
        Assert.Equal(2, rung.Count);
    }

    [Fact]
    public async Task All_that_is_due_happens_in_order_at_its_time()
    {
        await Listen();
        await Set("""{ "global_invoice_disabled": true, "limit_days_to_pay": 3, "payment_reminders": { "enabled": true, "days": 1 } }""");
        await Receipt(""", "periodicity": "week" """);
        await Receipt(""", "periodicity": "day" """);
        await Created("/payments/request", """{ "client": { "name": "Ana" }, "items": [ { "description": "x", "unit_price": 100 } ] }""");
        var before = (await Events()).Count;

        await AdvanceTo("12-31 00:00");

        Assert.Equal(
        [
            "11-21 00:00:00 receipt.updated", "11-22 18:00:00 payment.upcoming_due_date", "11-23 18:00:00 payment.canceled",
            "11-24 00:00:00 receipt.updated",
        ], (await Events()).Skip(before));
        Assert.Equal("cancelled", (string?)(await Get("/payments")).Items[0]!["status"]);
    }

    [Fact]
    public async Task A_payment_that_was_made_is_neither_announced_nor_canceled()
    {
        await Set("""{ "limit_days_to_pay": 3, "payment_reminders": { "enabled": true, "days": 1 } }""");
        var payment = await Created(
            "/payments/request", """{ "client": { "name": "Ana" }, "items": [ { "description": "x", "unit_price": 100 } ] }""");
        await Post($"/payments/{payment}/paid", """{ "payment_form": "03" }""");
        await Listen();
        await Sandbox.Clock.AdvanceAsync(TimeSpan.FromDays(30));
        Assert.Empty(await Events());
        Assert.Equal("succeeded", (string?)(await Get($"/payments/{payment}")).Data["status"]);
    }

    [Fact]
    public async Task Webhooks_are_tried_again_at_their_times()
    {
        await Listen("receipt.updated");
        await Set("""{ "global_invoice_disabled": true }""");
        await Receipt(""", "periodicity": "day" """);

        await AdvanceTo("11-21 00:01");
        var delivery = Assert.Single(await Sandbox.ListWebhookDeliveriesAsync());
        await AdvanceTo("11-22 00:00");

        // 1, 2, 4, 8 and 16 s after the attempts before; the last one comes 63 s after the event.
        Assert.Equal([0, 1, 3, 7, 15, 31], Seconds(delivery));
        Assert.Equal(WebhookDeliveryState.Pending, delivery.State);
        delivery = Assert.Single(await Sandbox.ListWebhookDeliveriesAsync());
        Assert.Equal([0, 1, 3, 7, 15, 31, 63], Seconds(delivery));
        Assert.Equal(WebhookDeliveryState.Failed, delivery.State);

        static IEnumerable<double> Seconds(WebhookDelivery delivery) =>
            delivery.Attempts.Select(attempt => (attempt.At - Mexico("11-21 00:00")).TotalSeconds);
    }

    [Fact]
    public async Task Other_programs_move_it_over_HTTP()
    {
        using var http = new HttpClient();
        var address = new Uri(Sandbox.BaseAddress, "/sandbox/clock");
        Assert.Equal("2025-11-21T00:00:00.000Z", (string?)(await http.GetFromJsonAsync<JsonObject>(address))!["data"]!["now"]);
        Assert.Equal("2025-11-21T00:01:30.500Z", await Move("""{ "advance_seconds": 90.5 }"""));
        Assert.Equal("2026-01-01T00:00:00.000Z", await Move("""{ "advance_to": "2026-01-01T00:00:00Z" }"""));
        Assert.Equal("advance_to must not be in the past", await Move("""{ "advance_to": "2025-01-01" }"""));
        Assert.Equal("advance_to must be a time (ISO 8601)", await Move("""{ "advance_to": "soon" }"""));
        Assert.Equal("one of advance_seconds, advance_to and reset is required", await Move("{}"));
        Assert.StartsWith("advance_seconds must be a number from 0", await Move("""{ "advance_seconds": -1 }"""), StringComparison.Ordinal);

        async Task<string?> Move(string body)
        {
            using var response = await http.PostAsJsonAsync(address, JsonNode.Parse(body));
            var answer = (await response.Content.ReadFromJsonAsync<JsonObject>())!;
            return (string?)(answer["data"]?["now"] ?? answer["error"]!["details"]![0]);
        }
    }
}
