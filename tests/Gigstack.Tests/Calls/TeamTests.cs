using GigstackTests.Setup;

namespace GigstackTests.Calls;

/// <summary>gigstack Connect: acting for another team.</summary>
public sealed class TeamTests(CurrentSandbox sandbox) : CurrentApiTest(sandbox)
{
    private readonly string _other = "team_" + Guid.NewGuid().ToString("N");

    [Fact]
    public async Task A_client_for_a_team_names_it_in_every_request()
    {
        var theirs = Api.WithTeam(_other);
        var client = await theirs.Clients.CreateAsync(new() { Name = "Ana" });
        LastSent("POST", $"/clients?team={_other}", """{ "name": "Ana" }""");
        await theirs.Clients.GetAsync(client.Id);
        LastSent("GET", $"/clients/{client.Id}?team={_other}");
        await theirs.Clients.UpdateAsync(client.Id, new() { Name = "Eva" });
        LastSent("PUT", $"/clients/{client.Id}?team={_other}", """{ "name": "Eva" }""");
        await theirs.Services.ListAsync(new() { Limit = 1 }).ToListAsync();
        LastSent("GET", $"/services?limit=1&team={_other}");
        await theirs.Clients.DeleteAsync(client.Id);
        LastSent("DELETE", $"/clients/{client.Id}?team={_other}");
        Assert.Equal(_other, client.Team);
    }

    [Fact]
    public async Task Every_page_is_the_teams()
    {
        var theirs = Api.WithTeam(_other);
        for (var i = 0; i < 3; i++)
            await theirs.Clients.CreateAsync(new() { Name = $"{i}" });
        Assert.Equal(3, await theirs.Clients.ListAsync(new() { Limit = 1 }).CountAsync());
        Assert.All(Sent, request => Assert.Contains($"team={_other}", request.Uri.Query, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_client_it_came_from_stays_with_its_own_team()
    {
        await Api.WithTeam(_other).Clients.CreateAsync(new() { Name = "Ana" });
        Assert.Empty(await Api.Clients.ListAsync().ToListAsync());
        LastSent("GET", "/clients");
    }

    [Fact]
    public async Task A_second_team_takes_the_place_of_the_first()
    {
        await Api.WithTeam("team_a").WithTeam(_other).Clients.ListAsync().ToListAsync();
        LastSent("GET", $"/clients?team={_other}");
    }

    [Fact]
    public async Task Disposing_a_client_for_a_team_leaves_the_other_one_usable()
    {
        using (Api.WithTeam(_other))
        {
        }

        Assert.Empty(await Api.Clients.ListAsync().ToListAsync());
    }

    [Fact]
    public async Task A_team_is_escaped()
    {
        await Api.WithTeam("a&b c").Clients.ListAsync().ToListAsync();
        LastSent("GET", "/clients?team=a%26b%20c");
    }
}
