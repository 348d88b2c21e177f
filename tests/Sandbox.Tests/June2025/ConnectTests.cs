using System.Text.Json.Nodes;

namespace Gigstack.Sandbox.Tests.June2025;

public sealed class ConnectTests() : SandboxTest(GigstackEdition.June2025)
{
    private const string Time = """ "~\\d{4}-\\d\\d-\\d\\dT.*Z" """;

    private const string Member = """
        {
          "id": "~user_\\w+", "email": "ana@example.com", "role": "member", "isAdmin": false, "isSuperAdmin": false, "status": "active",
          "permissions": { "invoices": "read", "payments": "read", "expenses": "read", "services": "read" }
        }
        """;

    private const string Integrations = """
        {
          "stripe": { "completed": false, "hasKeys": false }, "facturapi": { "completed": false, "hasKeys": false },
          "sat": { "completed": false, "hasCertificate": false }
        }
        """;

    [Fact]
    public async Task Create_answers_the_body_of_the_reference_as_the_reference_shows()
    {
        var answer = await Post("/connect/teams", """
            {
              "members": [ "ana@example.com" ], "alias": "norte", "primaryColor": "#1A73E8", "logoUrl": "https://example.com/logo.png",
              "legalName": "Norte S.A. de C.V.", "taxId": "ABC010101001", "taxSystem": "601", "supportEmail": "soporte@example.com",
              "supportPhone": "+52 55", "contactEmails": [ "contacto@example.com" ], "address": { "zip": "03100", "country": "MEX" }
            }
            """);
        answer.Is(200, $$"""
            {
              "data": {
                "id": "~team_\\w+", "alias": "norte", "legalName": "Norte S.A. de C.V.", "logo": "https://example.com/logo.png",
                "primaryColor": "#1A73E8", "supportEmail": "soporte@example.com", "setupComplete": false, "members": [{{Member}}],
                "address": { "zip": "03100", "country": "MEX" }, "integrations": {{Integrations}},
                "invoicesCreated": 0, "paymentsCreated": 0, "receiptsCreated": 0, "onboardingUrl": "~http.*html", "status": "active",
                "onboarding": {
                  "completed": false, "currentStep": "team_setup", "progress": 0,
                  "steps": [ "team_setup", "payment_integration", "client_setup", "invoice_configuration" ]
                },
                "createdAt": {{Time}}, "updatedAt": {{Time}}
              },
              "message": "Team created successfully", "next": null, "totalResults": 1, "hasMore": false
            }
            """);
        Json.Equal(answer.Data, (await Get($"/connect/teams/{answer.Data["id"]}")).Data);
        Json.Equal(answer.Data, Assert.Single((await Get("/connect/teams?status=active")).Items));
        Assert.Empty((await Get("/connect/teams?status=deleted")).Items);
    }

    [Fact]
    public async Task Create_answers_the_body_of_the_guide_with_the_same_fields()
    {
        const string Sent = """
            {
              "name": "Norte", "description": "Tienda", "industry": "Technology", "teamSize": "10-50", "country": "MX",
              "settings": { "currency": "MXN", "timezone": "America/Mexico_City", "language": "es", "fiscalYear": "calendar" },
              "metadata": { "department": "Ventas" }
            }
            """;
        var team = (await Post("/connect/teams", Sent)).Data;
        foreach (var (name, value) in JsonNode.Parse(Sent)!.AsObject())
            Json.Equal(value, team[name]);
    }

    [Fact]
    public async Task What_is_missing_or_wrong_is_named()
    {
        Details(await Post("/connect/teams", "{}"), """{ "name": "Name is required" }""");
        Details(
            await Post("/connect/teams", """
                { "name": "A", "taxId": "x", "taxSystem": "1", "supportEmail": "x", "logoUrl": "x", "contactEmails": [ "x" ],
                  "members": [ "" ] }
                """), """
                {
                  "taxId": "Invalid RFC format", "taxSystem": "Invalid tax system", "supportEmail": "Invalid email format",
                  "logoUrl": "Logo url must be an absolute URL", "contactEmails[0]": "Invalid email format",
                    "members[0]": "Member must not be empty"
                }
                """);
    }

    [Fact]
    public async Task Update_changes_what_is_sent_and_merges_metadata()
    {
        var id = await Team("""{ "alias": "norte", "legalName": "Norte", "metadata": { "a": 1, "b": { "c": 2 } } }""");
        var answer = await Put($"/connect/teams/{id}", """{ "alias": "sur", "metadata": { "b": null, "d": 3 } }""");
        Assert.Equal((200, "Team updated successfully"), (answer.Status, (string?)answer.Body["message"]));
        Assert.Equal(("sur", "Norte"), ((string?)answer.Data["alias"], (string?)answer.Data["legalName"]));
        Json.Equal(JsonNode.Parse("""{ "a": 1, "d": 3 }"""), answer.Data["metadata"]);
        Json.Equal(answer.Data, (await Get($"/connect/teams/{id}")).Data);
    }

    [Fact]
    public async Task Every_call_for_the_onboarding_makes_a_new_url_that_opens()
    {
        var id = await Team("""{ "name": "Norte" }""");
        var first = await Get($"/connect/teams/{id}/onboarding");
        first.Is(200, $$"""
            { "data": { "onboardingUrl": "~http.*", "integrations": {{Integrations}} }, "message": "Onboarding URL created successfully" }
            """);
        var second = (string?)(await Get($"/connect/teams/{id}/onboarding")).Data["onboardingUrl"];
        Assert.NotEqual((string?)first.Data["onboardingUrl"], second);
        Assert.Equal(second, (string?)(await Get($"/connect/teams/{id}")).Data["onboardingUrl"]);
        Assert.Contains("Onboarding", await Http.GetStringAsync(second), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Members_change_their_role_and_permissions_and_leave()
    {
        var id = await Team("""{ "name": "Norte", "members": [ "ana@example.com", "user_2" ] }""");
        var members = (await Get($"/connect/teams/{id}/members")).Items;
        Assert.Equal("user_2", (string?)members[1]!["id"]);
        var ana = (string?)members[0]!["id"];

        var updated = await Put($"/connect/teams/{id}/members", $$"""
            { "members": [ { "id": "{{ana}}", "role": "admin", "permissions": { "invoices": "write" } } ] }
            """);
        Json.Equal(
            JsonNode.Parse("""{ "invoices": "write", "payments": "read", "expenses": "read", "services": "read" }"""),
            updated.Items[0]!["permissions"]);
        Assert.Equal(("admin", true), ((string?)updated.Items[0]!["role"], (bool?)updated.Items[0]!["isAdmin"]));

        var removed = await Send(HttpMethod.Delete, $"/connect/teams/{id}/members", """{ "members": [ "user_2" ] }""");
        Assert.Equal((200, ana), (removed.Status, Assert.Single(removed.Each("id"))));
        Json.Equal(removed.Items, (await Get($"/connect/teams/{id}/members")).Items);
    }

    [Fact]
    public async Task Only_members_can_be_changed_or_removed()
    {
        var path = $"/connect/teams/{await Team("""{ "name": "Norte" }""")}/members";
        Details(await Put(path, "{}"), """{ "members": "Members are required" }""");
        Details(await Put(path, """{ "members": [ { "id": "user_1" }, {} ] }"""), """
            { "members[0].id": "Not a member of the team", "members[1].id": "ID is required" }
            """);
        Details(await Send(HttpMethod.Delete, path, """{ "members": [ "user_1" ] }"""), """{ "members[0]": "Not a member of the team" }""");
        Details(await Delete(path), """{ "members": "Members are required" }""");
    }

    [Fact]
    public async Task A_payment_and_an_invoice_for_a_team_count_there()
    {
        var id = await Team("""{ "name": "Norte" }""");
        var client = await Created("/clients", Pages.Client);
        foreach (var path in (string[])["/payments", "/invoices"])
            await Created(path, $$"""{ "clientId": "{{client}}", "team": "{{id}}", "items": [ { "total": 1 } ] }""");
        var team = (await Get($"/connect/teams/{id}")).Data;
        Assert.Equal((1, 1), ((int?)team["paymentsCreated"], (int?)team["invoicesCreated"]));
        Assert.Equal(id, Assert.Single((await Get($"/payments?team={id}")).Each("team")));
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("PUT", "")]
    [InlineData("GET", "/onboarding")]
    [InlineData("GET", "/members")]
    [InlineData("PUT", "/members")]
    [InlineData("DELETE", "/members")]
    public async Task An_unknown_team_is_not_found(string method, string path) =>
        (await Send(new HttpMethod(method), "/connect/teams/team_none" + path, null)).Is(404, """
            { "error": { "code": "NOT_FOUND", "message": "Team not found" }, "message": "The requested team does not exist" }
            """);

    private async Task<string> Team(string body) => (string)(await Post("/connect/teams", body)).Data["id"]!;

    private static void Details(Answer answer, string expected)
    {
        Assert.Equal((400, "VALIDATION_ERROR"), (answer.Status, answer.Code));
        Json.Equal(JsonNode.Parse(expected), answer.Body["error"]!["details"]);
    }
}
