using System.Text;
using System.Text.Json.Nodes;
using Gigstack.Sandbox.Tests.Current.Webhooks;

namespace Gigstack.Sandbox.Tests.Inspector;

public sealed class StateTests : InspectorTest
{
    private const string Scope = "team=team_sandbox&livemode=false";

    [Fact]
    public async Task Documents_are_counted_listed_and_their_files_shown()
    {
        using var answer = await ApiAsync(HttpMethod.Post, "/invoices/income", """
            { "client": { "name": "Ana" }, "items": [ { "description": "Pan", "unit_price": 20 } ] }
            """);
        var uuid = (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["data"]!["uuid"]!;

        var counts = (await ReadAsync("resources")).AsArray().ToDictionary(
            static row => (string)row!["resource"]!, static row => ((string?)row!["team"], (bool?)row["livemode"], (int)row["count"]!));
        Assert.Equal(("team_sandbox", false, 1), counts["invoices"]);
        Assert.DoesNotContain("invoices/cfdi", counts.Keys);
        var invoice = (await ReadAsync($"documents?{Scope}&resource=invoices"))[0]!;
        Assert.Equal((uuid, "valid"), ((string?)invoice["body"]!["uuid"], (string?)invoice["body"]!["status"]));

        var file = At($"/sandbox/page/files?{Scope}&resource=invoices&id={invoice["id"]}&format=");
        var pdf = await Http.GetByteArrayAsync(file + "pdf");
        Assert.StartsWith("%PDF-", Encoding.ASCII.GetString(pdf), StringComparison.Ordinal);
        using var xml = await Http.GetAsync(file + "xml");
        Assert.Equal("text/plain", xml.Content.Headers.ContentType?.MediaType);
        var lines = (await xml.Content.ReadAsStringAsync()).Split('\n');
        Assert.True(lines.Length > 10);
        Assert.Contains(lines, line => line.StartsWith("  <cfdi:Emisor", StringComparison.Ordinal));

        // Looking changes nothing.
        Assert.Equal(404, (int)(await SendAsync(HttpMethod.Get, $"/sandbox/page/files?{Scope}&resource=clients&id=x&format=pdf")).StatusCode);
        Assert.Equal(404, (int)(await SendAsync(HttpMethod.Get, $"/sandbox/page/documents?{Scope}&resource=invoices/cfdi")).StatusCode);
    }

    [Fact]
    public async Task A_delivery_is_shown_and_sent_again()
    {
        await using var receiver = await Receiver.StartAsync();
        await ApiAsync(HttpMethod.Post, "/webhooks", $$"""{ "url": "{{receiver.Url}}", "events": [ "payment.created" ] }""");
        var id = await Sandbox.RaiseEventAsync(Sandbox.TestKey, "payment.created", """{ "id": "payment_1", "password": "event-5ecret" }""");
        Assert.Equal(id, (await receiver.NextAsync()).Id);
        var delivery = await UntilAsync(static one => (string?)one["state"] == "delivered");
        Assert.Equal(200, (int?)delivery["attempts"]![0]!["status"]);

        var sent = await ReadAsync($"deliveries/{delivery["number"]}");
        Assert.Equal(receiver.Url, (string?)sent["url"]);
        Assert.Equal("payment_1", (string?)JsonNode.Parse((string)sent["body"]!)!["data"]!["object"]!["id"]);
        Assert.DoesNotContain("5ecret", (string?)sent["body"], StringComparison.Ordinal);

        using (var retried = await SendAsync(HttpMethod.Post, $"/sandbox/page/deliveries/{delivery["number"]}/retry"))
            Assert.True(retried.IsSuccessStatusCode);
        Assert.Equal(id, (await receiver.NextAsync()).Id);
        await UntilAsync(static one => one["attempts"]!.AsArray().Count == 2);
        Assert.Equal(404, (int)(await SendAsync(HttpMethod.Post, "/sandbox/page/deliveries/99/retry")).StatusCode);
    }

    [Fact]
    public async Task The_clock_goes_back()
    {
        await Sandbox.Clock.AdvanceAsync(TimeSpan.FromDays(40));
        Assert.True(Sandbox.Clock.GetUtcNow() > TimeProvider.System.GetUtcNow().AddDays(39));
        var waiting = Task.Delay(TimeSpan.FromMilliseconds(500), Sandbox.Clock);

        using (var answer = await SendAsync(HttpMethod.Post, "/sandbox/clock", """{ "reset": true }"""))
            Assert.True(answer.IsSuccessStatusCode);

        Assert.InRange((Sandbox.Clock.GetUtcNow() - TimeProvider.System.GetUtcNow()).TotalSeconds, -5, 5);
        // Who waits does not wait for 40 days.
        await waiting.WaitAsync(TimeSpan.FromSeconds(20));
    }

    private async Task<JsonNode> UntilAsync(Func<JsonNode, bool> isDone)
    {
        for (var i = 0; i < 1000; i++)
        {
            if ((await ReadAsync("deliveries")).AsArray().FirstOrDefault() is { } one && isDone(one))
                return one;
            await Task.Delay(20);
        }

        throw new TimeoutException("The delivery is not as expected.");
    }
}
