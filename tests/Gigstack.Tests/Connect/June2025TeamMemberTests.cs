using Gigstack.Runtime;
using Gigstack.V202506;
using GigstackTests.Setup;

namespace GigstackTests.Connect;

public sealed class June2025TeamMemberTests(June2025Sandbox sandbox) : June2025ApiTest(sandbox)
{
    [Fact, Operation("connect.teams.members.get")]
    public async Task Get_reads_the_members()
    {
        var team = await Api.Connect.Teams.CreateAsync(June2025Samples.Team);
        var response = await Api.Connect.Teams.Members.GetWithResponseAsync(team.Id);

        LastSent("GET", $"/connect/teams/{team.Id}/members");
        Assert.Equal((200, "Team members retrieved successfully"), ((int)response.StatusCode, response.Message));
        var member = Assert.Single(response.Value);
        Assert.Equal(
            ("ana@example.com", "member", false, false, "active"),
            (member.Email, member.Role, member.IsAdmin, member.IsSuperAdmin, member.Status));
        Assert.Equal(
            new TeamPermissions { Invoices = "read", Payments = "read", Expenses = "read", Services = "read" },
            member.Permissions);
    }

    [Fact, Operation("connect.teams.members.update")]
    public async Task Update_sends_what_changes_and_reads_the_members()
    {
        var team = await Api.Connect.Teams.CreateAsync(June2025Samples.Team);
        var id = team.Members![0].Id;
        var response = await Api.Connect.Teams.Members.UpdateWithResponseAsync(
            team.Id, new() { Members = [new() { Id = id, Role = "admin", Permissions = new() { Invoices = "write" } }] });

        LastSent("PUT", $"/connect/teams/{team.Id}/members", $$"""{ "members": [{ "id": "{{id}}", "role": "admin", "permissions": { "invoices": "write" } }] }""");
        Assert.Equal((200, "Team members updated successfully"), ((int)response.StatusCode, response.Message));
        var member = Assert.Single(response.Value);
        Assert.Equal(
            ("admin", true, "write", "read"),
            (member.Role, member.IsAdmin, member.Permissions!.Invoices, member.Permissions.Payments));
    }

    [Fact, Operation("connect.teams.members.remove")]
    public async Task Remove_sends_the_ids_in_the_body_and_reads_who_is_left()
    {
        var team = await Api.Connect.Teams.CreateAsync(June2025Samples.Team with { Members = ["ana@example.com", "user_2"] });
        var response = await Api.Connect.Teams.Members.RemoveWithResponseAsync(team.Id, new() { Members = ["user_2"] });

        LastSent("DELETE", $"/connect/teams/{team.Id}/members", """{ "members": ["user_2"] }""");
        Assert.Equal((200, "Team members removed successfully"), ((int)response.StatusCode, response.Message));
        Assert.Equal("ana@example.com", Assert.Single(response.Value).Email);
    }

    [Fact]
    public async Task Somebody_who_is_no_member_is_refused_by_place()
    {
        var team = await Api.Connect.Teams.CreateAsync(June2025Samples.Team);
        var exception = await Assert.ThrowsAsync<ApiException<ErrorResponse>>(
            () => Api.Connect.Teams.Members.RemoveAsync(team.Id, new() { Members = ["user_2"] }));
        Assert.Equal((400, "VALIDATION_ERROR"), ((int)exception.StatusCode!, exception.Code));
        Assert.Equal(new Dictionary<string, string> { ["members[0]"] = "Not a member of the team" }, exception.FieldErrors);
    }
}
