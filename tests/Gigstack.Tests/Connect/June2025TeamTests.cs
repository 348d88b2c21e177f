using Gigstack.V202506;
using GigstackTests.Json;
using GigstackTests.Setup;

namespace GigstackTests.Connect;

public sealed class June2025TeamTests(June2025Sandbox sandbox) : June2025ApiTest(sandbox)
{
    [Fact, Operation("connect.teams.create")]
    public async Task Create_sends_the_fields_of_both_pages_and_reads_the_team()
    {
        var response = await Api.Connect.Teams.CreateWithResponseAsync(June2025Samples.Team);

        LastSent("POST", "/connect/teams", """
            {
              "members": ["ana@example.com"], "alias": "norte", "primaryColor": "#1A73E8", "logoUrl": "https://example.com/logo.png",
              "legalName": "Norte S.A. de C.V.", "taxId": "ABC010101001", "taxSystem": "601", "supportEmail": "soporte@example.com",
              "supportPhone": "+52 55 1234 5678", "contactEmails": ["contacto@example.com"],
              "address": { "street": "Av. Insurgentes Sur 123", "zip": "03100", "country": "MEX" },
              "name": "Norte", "description": "Tienda", "industry": "Technology", "teamSize": "10-50", "country": "MX",
              "settings": { "currency": "MXN", "timezone": "America/Mexico_City", "language": "es", "fiscalYear": "calendar" },
              "onboarding": { "completed": true }, "metadata": { "department": "Ventas" }
            }
            """);
        Assert.Equal((200, "Team created successfully"), ((int)response.StatusCode, response.Message));
        var team = response.Value;
        Assert.Matches("^team_", team.Id);
        Assert.Equal(("norte", "Norte", "Norte S.A. de C.V.", "active"), (team.Alias, team.Name, team.LegalName, team.Status));
        Assert.Equal((June2025Samples.Team.LogoUrl, June2025Samples.Team.Settings), (team.Logo, team.Settings));
        Assert.Equal((false, true, (int?)0), (team.SetupComplete, team.Onboarding!.Completed, team.PaymentsCreated));
        Assert.Equal(new TeamSat { Completed = false, HasCertificate = false }, team.Integrations!.Sat);
        Assert.Equal("ana@example.com", Assert.Single(team.Members!).Email);
        Assert.Equal("Ventas", team.Metadata!["department"].GetString());
    }

    [Fact, Operation("connect.teams.get")]
    public async Task Get_reads_the_team_that_was_created()
    {
        var created = await Api.Connect.Teams.CreateAsync(June2025Samples.Team);
        var response = await Api.Connect.Teams.GetWithResponseAsync(created.Id);

        LastSent("GET", $"/connect/teams/{created.Id}");
        Assert.Equal((200, "Team retrieved successfully"), ((int)response.StatusCode, response.Message));
        JsonAssert.Equal(GigstackJsonText.Of(created), GigstackJsonText.Of(response.Value));
    }

    [Fact, Operation("connect.teams.list")]
    public async Task List_writes_every_filter_and_reads_what_matches()
    {
        var created = await Api.Connect.Teams.CreateAsync(June2025Samples.Team);
        var page = Assert.Single(
            await Api.Connect.Teams.ListAsync(new() { Limit = 10, Offset = 0, Status = "active" }).AsPages().ToListAsync());

        LastSent("GET", "/connect/teams?limit=10&offset=0&status=active");
        Assert.Equal((1L, false), (page.TotalResults, page.HasMore));
        JsonAssert.Equal(GigstackJsonText.Of(created), GigstackJsonText.Of(Assert.Single(page.Items)));
    }

    [Fact, Operation("connect.teams.update")]
    public async Task Update_sends_only_what_is_set_and_metadata_is_merged()
    {
        var created = await Api.Connect.Teams.CreateAsync(June2025Samples.Team);
        var response = await Api.Connect.Teams.UpdateWithResponseAsync(created.Id, new()
        {
            Alias = "sur",
            SecondaryColor = "#FFFFFF",
            Metadata = GigstackJsonText.Members("""{ "costCenter": "CC-2" }"""),
        });

        LastSent("PUT", $"/connect/teams/{created.Id}", """{ "alias": "sur", "secondaryColor": "#FFFFFF", "metadata": { "costCenter": "CC-2" } }""");
        Assert.Equal((200, "Team updated successfully"), ((int)response.StatusCode, response.Message));
        Assert.Equal(("sur", "Norte S.A. de C.V."), (response.Value.Alias, response.Value.LegalName));
        Assert.Equal(["costCenter", "department"], response.Value.Metadata!.Keys.Order());
    }

    [Fact, Operation("connect.teams.onboarding.get")]
    public async Task Onboarding_reads_a_new_url_with_every_call()
    {
        var created = await Api.Connect.Teams.CreateAsync(June2025Samples.Team);
        var response = await Api.Connect.Teams.Onboarding.GetWithResponseAsync(created.Id);

        LastSent("GET", $"/connect/teams/{created.Id}/onboarding");
        Assert.Equal((200, "Onboarding URL created successfully"), ((int)response.StatusCode, response.Message));
        Assert.Equal(new TeamStripe { Completed = false, HasKeys = false }, response.Value.Integrations!.Stripe);
        var again = await Api.Connect.Teams.Onboarding.GetAsync(created.Id);
        Assert.Equal(3, new[] { created.OnboardingUrl, response.Value.OnboardingUrl, again.OnboardingUrl }.Distinct().Count());
    }
}
