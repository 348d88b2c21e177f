namespace Gigstack.Sandbox.Tests.Current.Webhooks;

public sealed class WebhookTests() : SandboxTest(GigstackEdition.Current)
{
    private const string Input = """
        { "url": "https://ejemplo.com/hook", "events": [ "payment.created" ], "description": "Pagos" }
        """;

    private const string Shown = """
        {
          "id": "~wh_\\w+", "url": "https://ejemplo.com/hook", "events": [ "payment.created" ], "description": "Pagos",
          "status": "active", "owner": "~user_\\w+", "created_at": "~\\d{13}"
        }
        """;

    [Fact]
    public async Task Create_answers_with_the_whole_webhook_and_no_secret() =>
        (await Post("/webhooks", Input)).Is(201, $$"""
            { "success": true, "message": "Webhook created successfully", "data": {{Shown}}, "timestamp": "~\\d{13}" }
            """);

    [Fact]
    public async Task Create_without_events_takes_all_of_them() =>
        Assert.Equal("[]", (await Post("/webhooks", """{ "url": "https://ejemplo.com/hook" }""")).Data["events"]!.ToJsonString());

    [Fact]
    public async Task Create_names_every_wrong_field() =>
        (await Post("/webhooks", $$"""
            { "url": "ftp://ejemplo.com", "events": [ "payment.failed" ], "description": "{{new string('x', 1001)}}", "status": "on" }
            """)).Is(400, Bodies.Invalid("""
            [
              "url must be an absolute https URL", "~payment.failed is not an event; the events are: payment.created, .*",
              "description must not be longer than 1000", "status must be one of: active, inactive"
            ]
            """));

    [Fact]
    public async Task A_url_is_required() =>
        (await Post("/webhooks", "{}")).Is(400, Bodies.Invalid("""[ "url is required" ]"""));

    [Theory]
    [InlineData("https://ejemplo.com/\\r\\nX-Injected: y", "spaces or control characters")]
    [InlineData("https://ejemplo.com/\\n", "spaces or control characters")]
    [InlineData("https://ejem\\tplo.com/", "spaces or control characters")]
    [InlineData(" https://ejemplo.com/", "spaces or control characters")]
    [InlineData("https://ejemplo.com/\\u0000", "spaces or control characters")]
    [InlineData("https://ejemplo.com/a\\u2028b", "spaces or control characters")]
    [InlineData("https://user:secret@ejemplo.com/hook", "a user or password")]
    [InlineData("https://user@ejemplo.com", "a user or password")]
    [InlineData("https://@ejemplo.com?a=1", "a user or password")]
    [InlineData("http://a:b@127.0.0.1:5000/", "a user or password")]
    public async Task A_url_that_could_inject_or_leak_is_refused(string url, string problem)
    {
        var expected = Bodies.Invalid($$"""[ "url must not contain {{problem}}" ]""");
        (await Post("/webhooks", $$"""{ "url": "{{url}}" }""")).Is(400, expected);
        var id = await Created("/webhooks", """{ "url": "https://ejemplo.com/a@b?c=d@e" }""");
        (await Put($"/webhooks/{id}", $$"""{ "url": "{{url}}" }""")).Is(400, expected);
    }

    [Theory]
    [InlineData("http://ejemplo.com/hook", 400)]
    [InlineData("http://127.0.0.1:5000/hook", 201)]
    [InlineData("https://ejemplo.com/hook", 201)]
    public async Task Live_mode_wants_https_except_on_the_same_machine(string url, int status)
    {
        var body = $$"""{ "url": "{{url}}", "events": [] }""";
        Assert.Equal(status, (await Post("/webhooks", body, Sandbox.LiveKey)).Status);
        Assert.Equal(201, (await Post("/webhooks", body)).Status);
    }

    [Fact]
    public async Task Update_changes_only_what_is_sent()
    {
        var id = await Created("/webhooks", Input);
        var answer = await Put($"/webhooks/{id}", """{ "status": "inactive", "description": null }""");
        Assert.Equal((200, "Webhook updated successfully"), (answer.Status, (string?)answer.Body["message"]));
        Assert.Equal("inactive", (string?)answer.Data["status"]);
        Assert.False(answer.Data.ContainsKey("description"));
        Assert.Equal("https://ejemplo.com/hook", (string?)answer.Data["url"]);
        (await Put($"/webhooks/{id}", """{ "url": null }""")).Is(400, Bodies.Invalid("""[ "url is required" ]"""));
    }

    [Fact]
    public async Task List_goes_on_behind_its_cursor_and_filters_by_status()
    {
        var first = await Created("/webhooks", Input);
        await Created("/webhooks", """{ "url": "https://ejemplo.com", "status": "inactive" }""");
        var last = await Created("/webhooks", Input);

        var page = await Get("/webhooks?status=active&limit=1");
        Assert.Equal([last], page.Each("id"));
        Assert.True((bool)page.Body["has_more"]!);
        var next = await Get($"/webhooks?status=active&limit=1&cursor={page.Body["next_cursor"]}");
        Assert.Equal([first], next.Each("id"));
        Assert.Equal((false, null), ((bool)next.Body["has_more"]!, next.Body["next_cursor"]));
        Assert.Equal(3, (await Get("/webhooks")).Items.Count);
    }

    [Fact]
    public async Task What_is_no_cursor_status_or_limit_is_refused() =>
        (await Get("/webhooks?cursor=x&status=on&limit=101")).Is(400, Bodies.Invalid("""
            [ "limit must be between 1 and 100", "status must be one of: active, inactive", "cursor is not a valid cursor" ]
            """));

    [Fact]
    public async Task Delete_answers_with_the_id_and_takes_the_secret_along()
    {
        var id = await Created("/webhooks", Input);
        Assert.StartsWith("whsec_", await Sandbox.FindWebhookSecretAsync(id), StringComparison.Ordinal);
        (await Delete($"/webhooks/{id}")).Is(200, $$"""
            { "success": true, "message": "Webhook deleted successfully", "data": { "id": "{{id}}", "deleted": true },
              "timestamp": "~\\d{13}" }
            """);
        (await Get($"/webhooks/{id}")).Is(404, Bodies.Failure("resource_not_found", "Webhook not found"));
        Assert.Null(await Sandbox.FindWebhookSecretAsync(id));
    }
}
