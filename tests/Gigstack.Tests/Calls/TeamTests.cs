using Gigstack;
using Gigstack.Runtime;
using Gigstack.Sandbox;
using GigstackTests.Setup;

namespace GigstackTests.Calls;

/// <summary>gigstack Connect: acting for another team.</summary>
public sealed class TeamTests(CurrentSandbox sandbox) : CurrentApiTest(sandbox)
{
    [Fact]
    public async Task A_client_for_a_team_names_it_in_every_request()
    {
        var other = await OtherAsync();
        var theirs = Api.WithTeam(other);
        var client = await theirs.Clients.CreateAsync(new() { Name = "Ana" });
        LastSent("POST", $"/clients?team={other}", """{ "name": "Ana" }""");
        await theirs.Clients.GetAsync(client.Id);
        LastSent("GET", $"/clients/{client.Id}?team={other}");
        await theirs.Clients.UpdateAsync(client.Id, new() { Name = "Eva" });
        LastSent("PUT", $"/clients/{client.Id}?team={other}", """{ "name": "Eva" }""");
        await theirs.Services.ListAsync(new() { Limit = 1 }).ToListAsync();
        LastSent("GET", $"/services?limit=1&team={other}");
        await theirs.Clients.DeleteAsync(client.Id);
        LastSent("DELETE", $"/clients/{client.Id}?team={other}");
        Assert.Equal(other, client.Team);
    }

    [Fact]
    public async Task Every_page_is_the_teams()
    {
        var other = await OtherAsync();
        var theirs = Api.WithTeam(other);
        for (var i = 0; i < 3; i++)
            await theirs.Clients.CreateAsync(new() { Name = $"{i}" });
        Assert.Equal(3, await theirs.Clients.ListAsync(new() { Limit = 1 }).CountAsync());
        Assert.All(Sent.Skip(1), request => Assert.Contains($"team={other}", request.Uri.Query, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_client_it_came_from_stays_with_its_own_team()
    {
        await Api.WithTeam(await OtherAsync()).Clients.CreateAsync(new() { Name = "Ana" });
        Assert.Empty(await Api.Clients.ListAsync().ToListAsync());
        LastSent("GET", "/clients");
    }

    [Fact]
    public async Task A_second_team_takes_the_place_of_the_first()
    {
        var other = await OtherAsync();
        await Api.WithTeam("team_a").WithTeam(other).Clients.ListAsync().ToListAsync();
        LastSent("GET", $"/clients?team={other}");
    }

    [Fact]
    public async Task Disposing_a_client_for_a_team_leaves_theother_one_usable()
    {
        using (Api.WithTeam("team_a"))
        {
        }

        Assert.Empty(await Api.Clients.ListAsync().ToListAsync());
    }

    [Fact]
    public async Task A_team_is_escaped()
    {
        await Assert.ThrowsAnyAsync<ApiException>(async () => await Api.WithTeam("a&b c").Clients.ListAsync().ToListAsync());
        LastSent("GET", "/clients?team=a%26b%20c");
    }

    [Fact]
    public async Task A_team_of_somebody_else_is_refused()
    {
        using var stranger = ApiFor(GigstackSandbox.CreateKey("team_stranger", livemode: false));
        var theirs = await stranger.Teams.CreateAsync(new() { Brand = new() { Alias = "Otra" } });
        var exception = await Assert.ThrowsAsync<ApiException<ErrorResponse>>(
            () => Api.WithTeam(theirs.Id).Clients.CreateAsync(new() { Name = "Ana" }));

        LastSent("POST", $"/clients?team={theirs.Id}", """{ "name": "Ana" }""");
        Assert.Equal((403, "insufficient_permissions"), ((int)exception.StatusCode!, exception.Code));
    }

    private async Task<string> OtherAsync() => (await Api.Teams.CreateAsync(new() { Brand = new() { Alias = "Otra" } })).Id;
}
