using System.Text.Json;
using System.Text.Json.Nodes;
using Gigstack;
using Gigstack.Runtime;
using Gigstack.Runtime.Generated;
using Gigstack.Sandbox;
using GigstackTests.Documents;
using GigstackTests.Json;
using GigstackTests.Setup;

namespace GigstackTests.Webhooks;

/// <summary>Events that the Sandbox posts, received as a user receives them.</summary>
public sealed class WebhookDeliveryTests(
    CurrentSandbox sandbox,
    EventListener listener) : CurrentApiTest(sandbox), IClassFixture<EventListener>
{
    private const string Header = "X-Gigstack-Signature";

    private readonly GigstackSandbox _sandbox = sandbox.Sandbox;

    public static TheoryData<string> Names { get; } = [.. SpecDocument.Current.Webhooks.Keys];

    [Fact]
    public void The_document_has_a_webhook_for_each_of_the_26_names()
    {
        Assert.Equal(26, SpecDocument.Current.Webhooks.Count);
        Assert.All(SpecDocument.Current.Webhooks.Keys, name => Assert.True(((WebhookEventType)name).IsKnown, name));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_example_is_read_as_its_case_and_written_back(string name)
    {
        var example = SpecDocument.Current.Webhooks[name];
        var read = JsonText.Read(example.Json, GigstackWebhook.JsonCodec.Instance);

        Assert.Equal((name, Pascal(name)), (read.Name, read.GetType().Name));
        Assert.IsType(example.Type, read.GetType().GetProperty("Payload")!.GetValue(read));
        JsonAssert.Equal(example.Written, GigstackJsonText.Of(read));
        JsonAssert.Equal(example.Written, JsonSerializer.Serialize(read));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_event_arrives_signed_and_typed(string name)
    {
        var example = SpecDocument.Current.Webhooks[name];
        await ListenAsync(name);
        var id = await _sandbox.RaiseEventAsync(Key, name, JsonNode.Parse(example.Json)!["data"]!["object"]!.ToJsonString());
        var received = await listener.NextAsync();

        Assert.Equal((name, Pascal(name)), (received.Name, received.GetType().Name));
        var payload = JsonNode.Parse(GigstackJsonText.Of(received))!;
        Assert.Equal(
            (id, name, name, false),
            ((string?)payload["id"], (string?)payload["type"], (string?)payload["event"], (bool?)payload["livemode"]));
        JsonAssert.Equal(JsonNode.Parse(example.Written)!["data"]!.ToJsonString(), payload["data"]!.ToJsonString());
    }

    [Fact]
    public async Task An_event_that_nobody_knows_yet_arrives_as_json()
    {
        await ListenAsync();
        await _sandbox.RaiseEventAsync(Key, "payment.disputed", """{ "id": "payment_1", "amount": 10.50 }""");

        var received = Assert.IsType<GigstackWebhook.Unknown>(await listener.NextAsync());
        Assert.Equal("payment.disputed", received.Name);
        Assert.Equal("10.50", received.Payload.GetProperty("data").GetProperty("object").GetProperty("amount").GetRawText());
    }

    [Fact]
    public void The_old_form_of_an_event_is_known_by_its_event_property()
    {
        var text = """{"event":"service.created","id":"evt_1","type":"service.created","created":1,"livemode":true,"data":{"object":{"id":"service_1"}}}""";
        var service = Assert.IsType<GigstackWebhook.ServiceCreated>(JsonText.Read(text, GigstackWebhook.JsonCodec.Instance));
        Assert.Equal("service_1", service.Payload.Data.Object.Id);
        Assert.Equal("payment.disputed", JsonText.Read("""{"event":"payment.disputed"}""", GigstackWebhook.JsonCodec.Instance).Name);
    }

    [Fact]
    public async Task An_invoice_that_is_created_is_posted_as_it_is()
    {
        await ListenAsync("invoice.created");
        var client = await Api.Clients.CreateAsync(CurrentSamples.Client);
        var created = await Api.Invoices.Income.CreateAsync(CurrentSamples.Invoice(client.Id));

        var received = Assert.IsType<GigstackWebhook.InvoiceCreated>(await listener.NextAsync());
        Assert.Equal((WebhookEventType.InvoiceCreated, false), (received.Payload.Type, received.Payload.Livemode));
        Assert.Equal((created.Uuid, 1160.00m), (received.Payload.Data.Object.Uuid, received.Payload.Data.Object.Total));
    }

    [Fact]
    public async Task An_invoice_that_is_refused_is_told_although_nothing_of_it_is_kept()
    {
        await ListenAsync("invoice.failed");
        var company = await Api.Clients.CreateAsync(
            CurrentSamples.Client with { TaxId = "EKU9003173C9", TaxSystem = TaxSystem.GeneralDeLeyPersonasMorales });
        var refusal = await Assert.ThrowsAsync<Gigstack.Runtime.ApiException<ErrorResponse>>(() =>
            Api.Invoices.Income.CreateAsync(CurrentSamples.Invoice(company.Id) with { Use = CfdiUse.HonorariosMedicosDentalesYHospitalarios }));

        Assert.Equal((422, ApiErrorCode.CfdiServiceError.Value), ((int)refusal.StatusCode!, refusal.Code));
        Assert.Equal(company.Id, Assert.IsType<GigstackWebhook.InvoiceFailed>(await listener.NextAsync()).Payload.Data.Object.Client!.Id);
        Assert.Empty(await Api.Invoices.Income.ListAsync().ToListAsync());
    }

    [Fact]
    public async Task An_event_signed_with_another_secret_is_not_taken_until_both_are_known()
    {
        var webhook = await ListenAsync("service.created");
        listener.Signature = new HmacSignature(Header, "another");
        await _sandbox.RaiseEventAsync(Key, "service.created", """{ "id": "service_1" }""");
        await UntilAsync(webhook, delivery => delivery.Attempts is [{ Status: 400 }]);

        listener.Signature = new HmacSignature(Header, "another", await SecretAsync(webhook));
        Assert.IsType<GigstackWebhook.ServiceCreated>(await listener.NextAsync());
        await UntilAsync(webhook, delivery => delivery.State == WebhookDeliveryState.Delivered);
    }

    private async Task<string> ListenAsync(params string[] names)
    {
        var webhook = await Api.Webhooks.CreateAsync(
            new() { Url = listener.Url, Events = [.. names.Select(name => (WebhookEventType)name)] });
        var secret = await SecretAsync(webhook.Id);
        // Both schemes in turn.
        listener.Signature = names is [{ Length: var length }] && length % 2 == 0
            ? new HmacSignature(Header, secret)
            : new StandardWebhookSignature(secret);
        return webhook.Id;
    }

    private async Task<string> SecretAsync(string webhook) => (await _sandbox.FindWebhookSecretAsync(webhook))!;

    private async Task UntilAsync(string webhook, Func<WebhookDelivery, bool> isDone)
    {
        for (var i = 0; i < 3000; i++)
        {
            if ((await _sandbox.ListWebhookDeliveriesAsync(webhook)).Any(isDone))
                return;
            await Task.Delay(10);
        }

        Assert.Fail("The delivery is not as expected.");
    }

    private static string Pascal(string name) =>
        string.Concat(name.Split('.', '_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
