using Gigstack;
using GigstackTests.Json;
using GigstackTests.Setup;

namespace GigstackTests.Webhooks;

public sealed class CurrentWebhookTests(CurrentSandbox sandbox) : CurrentApiTest(sandbox)
{
    private static readonly WebhookInput s_input = new()
    {
        Url = "https://ejemplo.com/webhooks/gigstack",
        Events = [WebhookEventType.PaymentSucceeded, WebhookEventType.InvoiceCreated],
        Description = "Pagos y facturas",
        Status = WebhookStatus.Active,
    };

    [Fact, Operation("webhooks.create")]
    public async Task Create_sends_every_field_and_reads_the_webhook()
    {
        var response = await Api.Webhooks.CreateWithResponseAsync(s_input);

        LastSent("POST", "/webhooks", """
            {
              "url": "https://ejemplo.com/webhooks/gigstack", "events": ["payment.succeeded", "invoice.created"],
              "description": "Pagos y facturas", "status": "active"
            }
            """);
        Assert.Equal((201, "Webhook created successfully"), ((int)response.StatusCode, response.Message));
        var webhook = response.Value;
        Assert.Matches("^wh_", webhook.Id);
        Assert.Equal((s_input.Url, s_input.Description, s_input.Status), (webhook.Url, webhook.Description, webhook.Status));
        Assert.Equal(s_input.Events, webhook.Events);
        Assert.Matches("^user_", webhook.Owner);
        Assert.True(webhook.CreatedAt > DateTimeOffset.UtcNow.AddDays(-1));
    }

    [Fact, Operation("webhooks.get")]
    public async Task Get_reads_the_webhook_that_was_created()
    {
        var created = await Api.Webhooks.CreateAsync(s_input);
        var response = await Api.Webhooks.GetWithResponseAsync(created.Id);

        LastSent("GET", $"/webhooks/{created.Id}");
        Assert.Equal((200, "Webhook retrieved successfully"), ((int)response.StatusCode, response.Message));
        JsonAssert.Equal(GigstackJsonText.Of(created), GigstackJsonText.Of(response.Value));
    }

    [Fact, Operation("webhooks.update")]
    public async Task Update_sends_only_what_is_set()
    {
        var created = await Api.Webhooks.CreateAsync(s_input);
        var response = await Api.Webhooks.UpdateWithResponseAsync(created.Id, new() { Status = WebhookStatus.Inactive });

        LastSent("PUT", $"/webhooks/{created.Id}", """{ "status": "inactive" }""");
        Assert.Equal((200, "Webhook updated successfully"), ((int)response.StatusCode, response.Message));
        Assert.Equal(WebhookStatus.Inactive, response.Value.Status);
        Assert.Equal(created.Events, response.Value.Events);
    }

    [Fact, Operation("webhooks.delete")]
    public async Task Delete_sends_no_body_and_says_what_is_gone()
    {
        var created = await Api.Webhooks.CreateAsync(s_input);
        var response = await Api.Webhooks.DeleteWithResponseAsync(created.Id);

        LastSent("DELETE", $"/webhooks/{created.Id}");
        Assert.Equal((200, "Webhook deleted successfully"), ((int)response.StatusCode, response.Message));
        Assert.Equal(new Deleted { Id = created.Id, DeletedValue = true }, response.Value);
    }

    [Fact, Operation("webhooks.list")]
    public async Task List_filters_and_goes_through_all_pages()
    {
        for (var i = 0; i < 3; i++)
            await Api.Webhooks.CreateAsync(s_input with { Description = $"{i}" });
        await Api.Webhooks.CreateAsync(s_input with { Status = WebhookStatus.Inactive });
        var found = await Api.Webhooks.ListAsync(new() { Limit = 2, Status = WebhookStatus.Active }).ToListAsync();

        Assert.Equal(["2", "1", "0"], found.Select(webhook => webhook.Description));
        Sent[^2].Is("GET", "/webhooks?limit=2&status=active", null);
        Assert.Matches(@"\?limit=2&status=active&cursor=\w+$", Sent[^1].Uri.PathAndQuery);
    }
}
