using Gigstack;
using Gigstack.Runtime;
using GigstackTests.Setup;

namespace GigstackTests.Teams;

public sealed class CurrentTeamSeriesTests(CurrentSandbox sandbox) : CurrentApiTest(sandbox)
{
    [Fact, Operation("teams.series.create")]
    public async Task Create_sends_both_counters()
    {
        var response = await Api.Teams.Series.CreateWithResponseAsync(Team, new() { Series = "B", Live = 500, Test = 20 });

        LastSent("POST", $"/teams/{Team}/series", """{ "series": "B", "live": 500, "test": 20 }""");
        Assert.Equal((201, "Series created successfully"), ((int)response.StatusCode, response.Message));
        Assert.Equal(("B", "B", 500L, 20L), (response.Value.Id, response.Value.SeriesValue, response.Value.Live, response.Value.Test));
    }

    [Fact, Operation("teams.series.create")]
    public async Task A_series_is_created_once()
    {
        await Api.Teams.Series.CreateAsync(Team, new() { Series = "B" });
        var exception = await Assert.ThrowsAsync<ApiException<ErrorResponse>>(
            () => Api.Teams.Series.CreateAsync(Team, new() { Series = "B" }));
        Assert.Equal((409, "resource_already_exists"), ((int)exception.StatusCode!, exception.Code));
    }

    [Fact, Operation("teams.series.list")]
    public async Task List_shows_the_folios_that_come_next()
    {
        await Api.Teams.Series.CreateAsync(Team, new() { Series = "B", Test = 20 });
        var client = await Api.Clients.CreateAsync(CurrentSamples.Client);
        var invoice = await Api.Invoices.Income.CreateAsync(CurrentSamples.Invoice(client.Id) with { Series = "B" });
        var response = await Api.Teams.Series.ListWithResponseAsync(Team);

        LastSent("GET", $"/teams/{Team}/series");
        Assert.Equal((200, "Series retrieved successfully"), ((int)response.StatusCode, response.Message));
        Assert.Equal(20, invoice.FolioNumber);
        Assert.Equal(new Series { Id = "B", SeriesValue = "B", Live = 1, Test = 21 }, Assert.Single(response.Value));
    }

    [Fact, Operation("teams.series.update")]
    public async Task Update_sends_only_what_is_set()
    {
        await Api.Teams.Series.CreateAsync(Team, new() { Series = "B", Live = 5, Test = 7 });
        var response = await Api.Teams.Series.UpdateWithResponseAsync(Team, "B", new() { Live = 200 });

        LastSent("PUT", $"/teams/{Team}/series/B", """{ "live": 200 }""");
        Assert.Equal((200, "Series updated successfully"), ((int)response.StatusCode, response.Message));
        Assert.Equal((200L, 7L), (response.Value.Live, response.Value.Test));
    }
}
