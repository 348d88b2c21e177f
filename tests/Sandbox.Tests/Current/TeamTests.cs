namespace Gigstack.Sandbox.Tests.Current;

public sealed class TeamTests() : SandboxTest(GigstackEdition.Current)
{
    private const string Team = """
        {
          "brand": { "alias": "Empresa Demo", "primary_color": "#1A73E8" }, "address": { "country": "Mexico", "zip": "03100" },
          "tax_id": "EKU9003173C9", "tax_system": "601", "support_email": "soporte@ejemplo.com"
        }
        """;

    private const string TeamShown = """
        {
          "id": "~team_\\w+", "legal_name": "Empresa Demo", "brand": { "alias": "Empresa Demo", "primary_color": "#1A73E8" },
          "address": { "country": "MEX", "zip": "03100" }, "tax_id": "EKU9003173C9", "tax_system": "601",
            "support_email": "soporte@ejemplo.com",
          "settings": { "periodicity": { "label": "Mes", "value": "month" }, "taxes": [ { "type": "IVA", "rate": 0.16 } ] },
          "owner": "~user_\\w+", "created_at": "~\\d{10}", "credit_limit": 1000, "used_credits": 0, "credit_period_start": "~\\d{13}",
          "sat": { "completed": false }, "members": [ { "id": "~user_\\w+", "email": "~.+@example.com", "role": "admin" } ],
          "integrations": {}, "billing": { "credits": 1000 }, "status": "active"
        }
        """;

    [Fact]
    public async Task Create_answers_with_the_whole_team() =>
        (await Post("/teams", Team)).Is(201, Enveloped("Team created successfully", TeamShown));

    [Fact]
    public async Task The_team_of_the_key_is_there_from_the_start()
    {
        var answer = await Get("/teams");
        answer.Is(200, """
            {
              "message": "Teams retrieved successfully", "data": [ "~.*" ], "next": null, "has_more": false, "total_results": 1,
              "success": true, "timestamp": "~\\d{13}"
            }
            """.Replace("\"~.*\"", answer.Items[0]!.ToJsonString(), StringComparison.Ordinal));
        Assert.Equal("team_sandbox", (string?)answer.Items[0]!["id"]);
        Assert.True((bool)answer.Items[0]!["sat"]!["completed"]!);
        Assert.Equal("team_sandbox", (string?)(await Get("/teams/team_sandbox", Sandbox.LiveKey)).Data["id"]);
    }

    [Fact]
    public async Task Teams_of_an_account_are_the_same_for_live_and_test_keys_and_hidden_from_others()
    {
        var id = await Created("/teams", Team);
        Assert.Equal(200, (await Get($"/teams/{id}", Sandbox.LiveKey)).Status);
        var stranger = GigstackSandbox.CreateKey("team_stranger", livemode: false);
        (await Get($"/teams/{id}", stranger)).Is(404, Bodies.Failure("resource_not_found", "Team not found"));
        Assert.Single((await Get("/teams", stranger)).Items);
    }

    [Fact]
    public async Task Create_needs_an_alias_and_a_country_in_an_address() =>
        (await Post("/teams", """{ "address": { "zip": "03100" }, "tax_id": "x" }""")).Is(400, Bodies.Invalid(
            """[ "tax_id must be a valid RFC", "brand.alias is required", "address.country is required" ]"""));

    [Fact]
    public async Task Members_of_the_master_team_come_along_when_asked()
    {
        var user = await Created("/users", """{ "email": "ana@ejemplo.com", "auto_join": true, "role": "editor" }""");
        var team = (await Post("/teams", """{ "brand": { "alias": "Otra" }, "add_master_team_members": true }""")).Data;
        Assert.Equal(["admin", "editor"], team["members"]!.AsArray().Select(member => (string)member!["role"]!));
        Assert.Equal(user, (string?)team["members"]![1]!["id"]);
    }

    [Fact]
    public async Task An_onboarding_url_comes_only_when_asked_and_is_not_kept()
    {
        var team = (await Post("/teams", """{ "brand": { "alias": "Otra" }, "generate_onboarding_url": true }""")).Data;
        Assert.StartsWith("https://", (string?)team["onboarding_url"], StringComparison.Ordinal);
        Assert.False((await Get($"/teams/{(string?)team["id"]}")).Data.ContainsKey("onboarding_url"));
    }

    [Fact]
    public async Task A_member_who_is_added_again_gets_the_new_role()
    {
        var user = await Created("/users", """{ "email": "ana@ejemplo.com" }""");
        await Post("/teams/team_sandbox/add-member", $$"""{ "id": "{{user}}", "role": "viewer" }""");
        var team = (await Post("/teams/team_sandbox/add-member", $$"""{ "id": "{{user}}", "role": "admin" }""")).Data;
        Assert.Equal(["admin", "admin"], team["members"]!.AsArray().Select(member => (string)member!["role"]!));
    }

    [Fact]
    public async Task The_owner_stays_a_member()
    {
        var team = (await Get("/teams/team_sandbox")).Data;
        (await Post("/teams/team_sandbox/remove-member", $$"""{ "id": "{{(string?)team["owner"]}}" }""")).Is(400, Bodies.Failure(
            "business_rule_violation", "The owner of a team cannot be removed from it"));
        (await Post("/teams/team_sandbox/remove-member", """{ "id": "user_none" }""")).Is(
            404, Bodies.Failure("resource_not_found", "Member not found"));
        (await Post("/teams/team_sandbox/add-member", """{ "id": "user_none", "role": "admin" }""")).Is(
            404, Bodies.Failure("resource_not_found", "User not found"));
    }

    [Fact]
    public async Task Integrations_is_no_team()
    {
        await Put("/teams/team_sandbox", """{ "integrations": { "stripe": { "completed": true } } }""");
        (await Get("/teams/integrations")).Is(200, Enveloped(
            "Team integrations retrieved successfully", """{ "sat": { "completed": true }, "stripe": { "completed": true } }"""));
    }

    [Fact]
    public async Task A_key_of_a_team_that_was_created_shares_its_account()
    {
        var id = await Created("/teams", Team);
        var own = GigstackSandbox.CreateKey(id, livemode: false);
        Assert.Equal(2, (await Get("/teams", own)).Items.Count);
        var team = (await Post("/teams", """{ "brand": { "alias": "Tercera" } }""", own)).Data;
        Assert.Equal(200, (await Get($"/clients?team={(string?)team["id"]}")).Status);
    }

    private static string Enveloped(string message, string data) =>
        $$"""{ "message": "{{message}}", "data": {{data}}, "success": true, "timestamp": "~\\d{13}" }""";
}
