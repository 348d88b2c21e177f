using GigstackTests.Setup;

namespace GigstackTests.SatLists;

public sealed class CurrentSatListTests(CurrentSandbox sandbox) : CurrentApiTest(sandbox)
{
    [Fact, Operation("satLists.list")]
    public async Task List_tells_when_each_list_was_last_read()
    {
        var response = await Api.SatLists.ListWithResponseAsync();

        LastSent("GET", "/sat-lists");
        Assert.Equal((200, "SAT lists retrieved successfully"), ((int)response.StatusCode, response.Message));
        Assert.Equal(["69", "69-B"], response.Value.Select(list => list.Id));
        var efos = response.Value[1];
        Assert.Equal(("Artículo 69-B del CFF", "completed", 2L), (efos.Name, efos.LastSync!.Status, efos.LastSync.Entries));
        Assert.Equal(TimeSpan.Zero, efos.LastSync.SyncedAt!.Value.TimeOfDay);
    }

    [Fact, Operation("satLists.check")]
    public async Task Check_returns_every_matching_entry()
    {
        var response = await Api.SatLists.CheckWithResponseAsync("EFO900101AA1");

        LastSent("GET", "/sat-lists/EFO900101AA1");
        Assert.Equal((200, "RFC checked successfully"), ((int)response.StatusCode, response.Message));
        Assert.Equal(("EFO900101AA1", true), (response.Value.Rfc, response.Value.IsListed));
        Assert.Equal(["No localizado", "Presunto", "Definitivo"], response.Value.Entries!.Select(entry => entry.Status));
        Assert.Equal(new DateOnly(2024, 2, 20), response.Value.Entries![2].PublishedAt);
    }

    [Fact]
    public async Task An_RFC_on_no_list_has_no_entries()
    {
        var check = await Api.SatLists.CheckAsync("PEGJ800101AB0");
        Assert.False(check.IsListed);
        Assert.Empty(check.Entries!);
    }
}
