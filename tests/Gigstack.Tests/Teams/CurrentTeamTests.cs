using Gigstack;
using Gigstack.Runtime;
using GigstackTests.Json;
using GigstackTests.Setup;

namespace GigstackTests.Teams;

public sealed class CurrentTeamTests(CurrentSandbox sandbox) : CurrentApiTest(sandbox)
{
    private static readonly TeamInput s_team = new()
    {
        Brand = new() { Alias = "Empresa Demo", PrimaryColor = "#1A73E8" },
        Address = new() { Country = "Mexico", Zip = "03100" },
        TaxId = "EKU9003173C9",
        TaxSystem = TaxSystem.GeneralDeLeyPersonasMorales,
        SupportEmail = "soporte@ejemplo.com",
        SupportPhone = "+52 55 1234 5678",
    };

    [Fact, Operation("teams.create")]
    public async Task Create_sends_every_field_and_reads_the_team()
    {
        var ana = await Api.Users.CreateAsync(new() { Email = "ana@ejemplo.com" });
        var response = await Api.Teams.CreateWithResponseAsync(s_team with
        {
            GenerateOnboardingUrl = true,
            AddMembers = [new() { Id = ana.Id, Role = TeamRole.Editor }],
            AddMasterTeamMembers = false,
        });

        LastSent("POST", "/teams", $$"""
            {
              "brand": { "alias": "Empresa Demo", "primary_color": "#1A73E8" }, "address": { "country": "Mexico", "zip": "03100" },
              "tax_id": "EKU9003173C9", "tax_system": "601", "support_email": "soporte@ejemplo.com", "support_phone": "+52 55 1234 5678",
              "generate_onboarding_url": true, "add_members": [{ "id": "{{ana.Id}}", "role": "editor" }], "add_master_team_members": false
            }
            """);
        Assert.Equal((201, "Team created successfully"), ((int)response.StatusCode, response.Message));
        var team = response.Value;
        Assert.Matches("^team_", team.Id);
        Assert.Equal(("Empresa Demo", "MEX", TeamStatus.Active), (team.Brand!.Alias, team.Address!.Country, team.Status));
        Assert.Equal(new PeriodicityOption { Label = "Mes", Value = Periodicity.Mes }, team.Settings!.Periodicity);
        Assert.Equal([TeamRole.Admin, TeamRole.Editor], team.Members!.Select(member => member.Role!.Value));
        Assert.Equal(new TeamMember { Id = ana.Id, Email = "ana@ejemplo.com", Role = TeamRole.Editor }, team.Members![1]);
        Assert.False(team.Sat!.Completed);
        Assert.StartsWith("https://", team.OnboardingUrl, StringComparison.Ordinal);
        Assert.Equal((1, 0), (team.CreditPeriodStart!.Value.Day, team.UsedCredits));
    }

    [Fact, Operation("teams.create")]
    public async Task Create_with_a_role_that_is_unknown_is_refused()
    {
        var exception = await Assert.ThrowsAsync<ApiException<ErrorResponse>>(() =>
            Api.Teams.CreateAsync(s_team with { AddMembers = [new() { Id = "user_1", Role = new TeamRole("boss") }] }));
        Assert.Equal((400, "validation_failed"), ((int)exception.StatusCode!, exception.Code));
    }

    [Fact, Operation("teams.get")]
    public async Task Get_reads_the_team_that_was_created()
    {
        var created = await Api.Teams.CreateAsync(s_team);
        var response = await Api.Teams.GetWithResponseAsync(created.Id);

        LastSent("GET", $"/teams/{created.Id}");
        Assert.Equal((200, "Team retrieved successfully"), ((int)response.StatusCode, response.Message));
        JsonAssert.Equal(GigstackJsonText.Of(created), GigstackJsonText.Of(response.Value));
    }

    [Fact, Operation("teams.update")]
    public async Task Update_sends_only_what_is_set()
    {
        var created = await Api.Teams.CreateAsync(s_team);
        var response = await Api.Teams.UpdateWithResponseAsync(
            created.Id,
            new() { Brand = new() { Logo = "https://ejemplo.com/l.png" }, SupportPhone = "55" });

        LastSent("PUT", $"/teams/{created.Id}", """{ "brand": { "logo": "https://ejemplo.com/l.png" }, "support_phone": "55" }""");
        Assert.Equal((200, "Team updated successfully"), ((int)response.StatusCode, response.Message));
        Assert.Equal(
            new TeamBrand { Alias = "Empresa Demo", PrimaryColor = "#1A73E8", Logo = "https://ejemplo.com/l.png" },
            response.Value.Brand);
        Assert.Equal(("55", created.TaxId), (response.Value.SupportPhone, response.Value.TaxId));
    }

    [Fact, Operation("teams.list")]
    public async Task List_pages_through_the_teams_of_the_account()
    {
        foreach (var alias in new[] { "b", "c", "a" })
            await Api.Teams.CreateAsync(new() { Brand = new() { Alias = alias } });
        var found = await Api.Teams.ListAsync(new() { Limit = 3, OrderBy = OrderBy.Name, Sort = OrderDirection.Ascending }).ToListAsync();

        Sent[^2].Is("GET", "/teams?limit=3&order_by=name&sort=asc");
        Assert.Equal(["a", "b", "c", Team], found.Select(team => team.Brand!.Alias));
        Assert.All(found, team => Assert.NotNull(team.Sat));
    }

    [Fact, Operation("teams.delete")]
    public async Task Delete_schedules_the_deletion()
    {
        var created = await Api.Teams.CreateAsync(s_team);
        var response = await Api.Teams.DeleteWithResponseAsync(created.Id);

        LastSent("DELETE", $"/teams/{created.Id}");
        Assert.Equal((200, "Team scheduled for deletion"), ((int)response.StatusCode, response.Message));
        Assert.Equal((created.Id, TeamStatus.PendingDeletion), (response.Value.Id, response.Value.Status));
        var deletion = response.Value.ScheduledDeletion!;
        Assert.Equal(TimeSpan.FromDays(30), deletion.Date - deletion.FlaggedAt);
        Assert.Equal(created.Owner, deletion.FlaggedBy);
    }

    [Fact, Operation("teams.delete")]
    public async Task Delete_of_a_team_that_is_pending_deletion_is_a_conflict()
    {
        var created = await Api.Teams.CreateAsync(s_team);
        await Api.Teams.DeleteAsync(created.Id);
        var exception = await Assert.ThrowsAsync<ApiException<ErrorResponse>>(() => Api.Teams.DeleteAsync(created.Id));
        Assert.Equal((409, "resource_conflict"), ((int)exception.StatusCode!, exception.Code));
    }

    [Fact, Operation("teams.delete")]
    public async Task Delete_of_a_team_with_documents_breaks_a_rule()
    {
        var created = await Api.Teams.CreateAsync(s_team);
        var theirs = Api.WithTeam(created.Id);
        await theirs.Invoices.Income.CreateAsync(CurrentSamples.Invoice((await theirs.Clients.CreateAsync(CurrentSamples.Client)).Id));
        var exception = await Assert.ThrowsAsync<ApiException<ErrorResponse>>(() => Api.Teams.DeleteAsync(created.Id));
        Assert.Equal((400, "business_rule_violation"), ((int)exception.StatusCode!, exception.Code));
    }

    [Fact, Operation("teams.integrations.get")]
    public async Task Integrations_go_by_provider()
    {
        var response = await Api.Teams.Integrations.GetWithResponseAsync();

        LastSent("GET", "/teams/integrations");
        Assert.Equal((200, "Team integrations retrieved successfully"), ((int)response.StatusCode, response.Message));
        Assert.True(response.Value["sat"].Completed);
    }

    [Fact, Operation("teams.members.add")]
    public async Task A_member_comes_with_a_role()
    {
        var ana = await Api.Users.CreateAsync(new() { Email = "ana@ejemplo.com" });
        var response = await Api.Teams.Members.AddWithResponseAsync(Team, new() { Id = ana.Id, Role = TeamRole.Viewer });

        LastSent("POST", $"/teams/{Team}/add-member", $$"""{ "id": "{{ana.Id}}", "role": "viewer" }""");
        Assert.Equal((200, "Member added successfully"), ((int)response.StatusCode, response.Message));
        Assert.Equal((ana.Id, TeamRole.Viewer), (response.Value.Members![1].Id, response.Value.Members![1].Role!.Value));
    }

    [Fact, Operation("teams.members.remove")]
    public async Task A_member_goes()
    {
        var ana = await Api.Users.CreateAsync(new() { Email = "ana@ejemplo.com", AutoJoin = true });
        var response = await Api.Teams.Members.RemoveWithResponseAsync(Team, new() { Id = ana.Id });

        LastSent("POST", $"/teams/{Team}/remove-member", $$"""{ "id": "{{ana.Id}}" }""");
        Assert.Equal((200, "Member removed successfully"), ((int)response.StatusCode, response.Message));
        Assert.DoesNotContain(response.Value.Members!, member => member.Id == ana.Id);
    }

    [Fact, Operation("teams.onboardingUrl.get")]
    public async Task The_onboarding_url_is_a_new_one_each_time()
    {
        var first = await Api.Teams.OnboardingUrl.GetWithResponseAsync(Team);
        LastSent("GET", $"/teams/{Team}/onboarding-url");
        Assert.Equal((200, "Onboarding URL retrieved successfully"), ((int)first.StatusCode, first.Message));
        Assert.NotEqual(first.Value.OnboardingUrlValue, (await Api.Teams.OnboardingUrl.GetAsync(Team)).OnboardingUrlValue);
    }
}
