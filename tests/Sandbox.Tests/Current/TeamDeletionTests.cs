namespace Gigstack.Sandbox.Tests.Current;

public sealed class TeamDeletionTests() : SandboxTest(GigstackEdition.Current)
{
    private const string Team = """{ "brand": { "alias": "Otra" } }""";

    [Fact]
    public async Task A_deleted_team_is_pending_for_30_days()
    {
        var id = await Created("/teams", Team);
        var answer = await Delete($"/teams/{id}");
        answer.Is(200, $$"""
            {
              "message": "Team scheduled for deletion", "success": true, "timestamp": "~\\d{13}",
              "data": {
                "id": "{{id}}", "status": "pending_deletion",
                "scheduled_deletion": { "date": "~\\d{13}", "flagged_at": "~\\d{13}", "flagged_by": "~user_\\w+" }
              }
            }
            """);
        var deletion = answer.Data["scheduled_deletion"]!;
        Assert.Equal(TimeSpan.FromDays(30).TotalMilliseconds, (double)deletion["date"]! - (double)deletion["flagged_at"]!);
        Assert.Equal("pending_deletion", (string?)(await Get($"/teams/{id}")).Data["status"]);
        (await Delete($"/teams/{id}")).Is(409, Bodies.Failure("resource_conflict", "The team is pending deletion already"));
        Assert.Equal(403, (await Get($"/clients?team={id}")).Status);
    }

    [Fact]
    public async Task After_30_days_it_is_gone()
    {
        var clock = new SettableClock { Now = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero) };
        await using var sandbox = await GigstackSandbox.StartAsync(new GigstackSandboxOptions { TimeProvider = clock });
        async Task<Answer> At(HttpMethod method, string path, string? body = null) =>
            await Send(new HttpRequestMessage(method, sandbox.BaseAddress + path)
            {
                Headers = { Authorization = new("Bearer", sandbox.TestKey) },
                Content = body is null ? null : new StringContent(body, System.Text.Encoding.UTF8, "application/json"),
            });

        var id = (string?)(await At(HttpMethod.Post, "/teams", Team)).Data["id"];
        await At(HttpMethod.Delete, $"/teams/{id}");
        clock.Now = clock.Now.AddDays(30).AddSeconds(-1);
        Assert.Equal(200, (await At(HttpMethod.Get, $"/teams/{id}")).Status);
        clock.Now = clock.Now.AddSeconds(1);
        Assert.Equal(404, (await At(HttpMethod.Get, $"/teams/{id}")).Status);
        Assert.Equal(403, (await At(HttpMethod.Get, $"/clients?team={id}")).Status);
        Assert.Equal("team_sandbox", Assert.Single((await At(HttpMethod.Get, "/teams")).Each("id")));
    }

    [Fact]
    public async Task A_team_with_a_live_integration_stays()
    {
        var id = await Created("/teams", Team);
        await Put(
            $"/teams/{id}",
            """{ "integrations": { "stripe": { "completed": true }, "bank": { "completed": true }, "clip": { "completed": false } } }""");
        (await Delete($"/teams/{id}")).Is(400, Bodies.Failure("business_rule_violation", "The team has live integrations: stripe, bank"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_team_with_documents_stays_in_whichever_mode_they_are(bool livemode)
    {
        var id = await Created("/teams", Team);
        var key = GigstackSandbox.CreateKey(id, livemode);
        await Created("/invoices/income", """{ "client": { "name": "A" }, "items": [ { "description": "x", "unit_price": 1 } ] }""", key);
        (await Delete($"/teams/{id}")).Is(400, Bodies.Failure("business_rule_violation", "The team has fiscal documents"));
    }

    private sealed class SettableClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
