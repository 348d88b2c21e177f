using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace InvoicingWebTests;

/// <summary>With keys in the configuration: no Sandbox of its own, webhooks by the configured secret, telemetry to the collector.</summary>
public sealed class ConfigurationTests(ConfiguredSample sample) : IClassFixture<ConfiguredSample>, IDisposable
{
    private readonly Visitor _visitor = sample.Visit();

    public void Dispose() => _visitor.Dispose();

    [Fact]
    public async Task The_configured_account_is_used()
    {
        Assert.Equal("0", (await _visitor.OpenAsync("/centro")).Text(".count"));
        using var health = await _visitor.GetAsync("/health");
        Assert.Equal(
            """{"status":"Healthy","teams":{"centro":"Healthy","norte":"Healthy"}}""", await health.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_webhook_is_shown_once_however_often_it_is_sent()
    {
        var body = Event("evt_once", folio: 7001);

        Assert.Equal(HttpStatusCode.OK, await SendAsync("centro", body, "msg_once"));
        Assert.Equal(HttpStatusCode.OK, await SendAsync("centro", body, "msg_once"));

        var events = (await _visitor.OpenAsync("/centro")).Document.QuerySelectorAll(".events li");
        Assert.Single(events, static item => item.TextContent.Contains("B-7001", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_webhook_with_a_wrong_signature_is_refused()
    {
        var body = Event("evt_wrong", folio: 7002);

        Assert.Equal(HttpStatusCode.BadRequest, await SendAsync("centro", body, "msg_wrong", key: RandomNumberGenerator.GetBytes(24)));
        Assert.Equal(HttpStatusCode.BadRequest, await SendAsync("centro", body, "msg_old", age: TimeSpan.FromMinutes(6)));
        Assert.Equal(HttpStatusCode.Unauthorized, (await _visitor.PostAsync("/webhooks/centro", new StringContent(body))).StatusCode);
        // Signed for another team, one without a webhook, and an unknown one.
        Assert.Equal(HttpStatusCode.NotFound, await SendAsync("norte", body, "msg_norte"));
        Assert.Equal(HttpStatusCode.NotFound, await SendAsync("sur", body, "msg_sur"));
        Assert.DoesNotContain("B-7002", (await _visitor.OpenAsync("/centro")).Text(".events"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_in_a_webhook_is_not_HTML()
    {
        var body = Event("evt_html", folio: 7003).Replace("\"B\"", "\"<b>B</b>\"", StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.OK, await SendAsync("centro", body, "msg_html"));
        Assert.Contains("<b>B</b>-7003", (await _visitor.OpenAsync("/centro")).Text(".events"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Traces_and_metrics_go_to_the_collector_without_keys()
    {
        await _visitor.OpenAsync("/centro");

        await sample.Collector.WaitForAsync("GET /invoices/income");
        await sample.Collector.WaitForAsync("http.client.request.duration");
        await sample.Collector.WaitForAsync("http.server.request.duration");
        Assert.DoesNotContain(sample.Sandbox.TestKey, sample.Collector.Received, StringComparison.Ordinal);
        Assert.DoesNotContain(sample.Sandbox.TestKey, sample.Process.Output, StringComparison.Ordinal);
    }

    private static string Event(string id, int folio) =>
        $$"""
        { "id": "{{id}}", "type": "invoice.created", "created": 1790000000000, "livemode": false,
          "data": { "object": { "series": "B", "folio_number": {{folio}} } } }
        """;

    // Signed here by the rules of Standard Webhooks, not by the library.
    private async Task<HttpStatusCode> SendAsync(string team, string body, string id, byte[]? key = null, TimeSpan age = default)
    {
        var time = DateTimeOffset.UtcNow.Subtract(age).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = HMACSHA256.HashData(key ?? ConfiguredSample.WebhookKey, Encoding.UTF8.GetBytes($"{id}.{time}.{body}"));
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        content.Headers.Add("webhook-id", id);
        content.Headers.Add("webhook-timestamp", time);
        content.Headers.Add("webhook-signature", $"v1,{Convert.ToBase64String(signature)}");
        using var response = await _visitor.PostAsync($"/webhooks/{team}", content);
        return response.StatusCode;
    }
}
