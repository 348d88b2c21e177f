using Gigstack.V202506;
using GigstackTests.Json;
using GigstackTests.Setup;

namespace GigstackTests.Webhooks;

public sealed class June2025WebhookTests(June2025Sandbox sandbox) : June2025ApiTest(sandbox)
{
    private static readonly WebhookInput s_input = new()
    {
        Url = "https://example.com/webhooks/gigstack",
        Events = ["payment.created"],
        Description = "Payments of the shop",
        Status = WebhookStatus.Inactive,
    };

    [Fact, Operation("webhooks.create")]
    public async Task Create_sends_every_field_and_reads_the_webhook()
    {
        var response = await Api.Webhooks.CreateWithResponseAsync(s_input);

        LastSent("POST", "/webhooks", """
            {
              "url": "https://example.com/webhooks/gigstack", "events": ["payment.created"], "description": "Payments of the shop",
              "status": "inactive"
            }
            """);
        Assert.Equal((201, "Webhook created successfully"), ((int)response.StatusCode, response.Message));
        Assert.Matches("^webhook_", response.Value.Id);
        Assert.Equal((s_input.Url, WebhookStatus.Inactive), (response.Value.Url, response.Value.Status));
        Assert.Equal(["payment.created"], response.Value.Events);
    }

    [Fact, Operation("webhooks.get")]
    public async Task Get_reads_the_webhook_that_was_created()
    {
        var created = await Api.Webhooks.CreateAsync(s_input);
        var response = await Api.Webhooks.GetWithResponseAsync(created.Id!);

        LastSent("GET", $"/webhooks/{created.Id}");
        Assert.Equal((200, "Webhook retrieved successfully"), ((int)response.StatusCode, response.Message));
        JsonAssert.Equal(GigstackJsonText.Of(created), GigstackJsonText.Of(response.Value));
    }

    [Fact, Operation("webhooks.list")]
    public async Task List_writes_every_filter_and_reads_what_matches()
    {
        var created = await Api.Webhooks.CreateAsync(s_input);
        await Api.Webhooks.CreateAsync(s_input with { Status = WebhookStatus.Active });
        var page = Assert.Single(
            await Api.Webhooks.ListAsync(new() { Limit = 10, Offset = 0, Status = WebhookStatus.Inactive }).AsPages().ToListAsync());

        LastSent("GET", "/webhooks?limit=10&offset=0&status=inactive");
        Assert.Equal(created.Id, Assert.Single(page.Items).Id);
        Assert.Equal((1L, false), (page.TotalResults, page.HasMore));
    }

    [Fact, Operation("webhooks.delete")]
    public async Task Delete_sends_no_body_and_says_what_is_gone()
    {
        var created = await Api.Webhooks.CreateAsync(s_input);
        var response = await Api.Webhooks.DeleteWithResponseAsync(created.Id!);

        LastSent("DELETE", $"/webhooks/{created.Id}");
        Assert.Equal((200, "Webhook deleted successfully"), ((int)response.StatusCode, response.Message));
        Assert.Equal(new Deleted { Id = created.Id!, DeletedValue = true }, response.Value);
    }
}
