using System.Text.Json.Nodes;

namespace Gigstack.Sandbox.Tests.June2025;

public sealed class WebhookTests() : SandboxTest(GigstackEdition.June2025)
{
    private const string Webhook = """{ "url": "https://example.com/hook", "events": [ "payment.created" ], "description": "Shop" }""";

    [Fact]
    public async Task Create_keeps_what_get_and_list_show()
    {
        var answer = await Post("/webhooks", Webhook);
        answer.Is(201, """
            {
              "data": {
                "id": "~webhook_\\w+", "url": "https://example.com/hook", "events": [ "payment.created" ], "description": "Shop",
                  "status": "active"
              },
              "message": "Webhook created successfully"
            }
            """);
        Json.Equal(answer.Data, (await Get($"/webhooks/{answer.Data["id"]}")).Data);
        Json.Equal(answer.Data, Assert.Single((await Get("/webhooks?status=active")).Items));
        Assert.Empty((await Get("/webhooks?status=inactive")).Items);
    }

    [Fact]
    public async Task Delete_answers_once_and_then_finds_nothing()
    {
        var id = await Created("/webhooks", Webhook);
        (await Delete($"/webhooks/{id}")).Is(200, $$"""
            { "data": { "id": "{{id}}", "deleted": true }, "message": "Webhook deleted successfully" }
            """);
        (await Delete($"/webhooks/{id}")).Is(404, """
            { "error": { "code": "NOT_FOUND", "message": "Webhook not found" }, "message": "The requested webhook does not exist" }
            """);
    }

    [Theory]
    [InlineData("{}", """{ "url": "Url is required", "events": "Events are required" }""")]
    [InlineData(
        """{ "url": "ftp://example.com", "events": [], "status": "asleep" }""",
        """
            { "url": "Url must be an absolute HTTP or HTTPS URL", "events": "Events are required",
              "status": "Status must be one of: active, inactive" }
            """)]
    [InlineData(
        """{ "url": "https://example.com/\r\nX: y", "events": [ "a" ] }""", """{ "url": "Url must not contain spaces or control characters" }""")]
    [InlineData("""{ "url": "https://u:p@example.com", "events": [ "a" ] }""", """{ "url": "Url must not contain a user or password" }""")]
    [InlineData("""{ "url": "http://example.com", "events": [ 1 ] }""", """{ "events[0]": "Events[0] must be a string" }""")]
    public async Task What_is_missing_or_wrong_is_named(string body, string details)
    {
        var answer = await Post("/webhooks", body);
        Assert.Equal((400, "VALIDATION_ERROR"), (answer.Status, answer.Code));
        Json.Equal(JsonNode.Parse(details), answer.Body["error"]!["details"]);
    }

    [Fact]
    public async Task There_is_no_update() =>
        Assert.Equal(405, (await Put($"/webhooks/{await Created("/webhooks", Webhook)}", "{}")).Status);
}
