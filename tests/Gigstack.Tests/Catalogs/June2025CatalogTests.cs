using Gigstack.V202506;
using GigstackTests.Setup;

namespace GigstackTests.Catalogs;

public sealed class June2025CatalogTests(June2025Sandbox sandbox) : June2025ApiTest(sandbox)
{
    [Fact, Operation("catalogs.list")]
    public async Task List_reads_the_catalogs_without_their_entries()
    {
        var response = await Api.Catalogs.ListWithResponseAsync();

        LastSent("GET", "/catalogs");
        Assert.Equal((200, "Catalogs retrieved successfully"), ((int)response.StatusCode, response.Message));
        Assert.Equal(
            ["countries", "states", "currencies", "taxRates", "industries", "categories"],
            response.Value.Select(catalog => catalog.Id));
        Assert.All(response.Value, catalog => Assert.Null(catalog.Items));
    }

    [Fact, Operation("catalogs.get")]
    public async Task Get_reads_the_entries()
    {
        var response = await Api.Catalogs.GetWithResponseAsync("currencies");

        LastSent("GET", "/catalogs/currencies");
        Assert.Equal((200, "Catalog retrieved successfully"), ((int)response.StatusCode, response.Message));
        Assert.Equal(("currencies", "Currencies"), (response.Value.Id, response.Value.Name));
        Assert.Equal(new CatalogItem { Id = "MXN", Name = "Peso mexicano" }, response.Value.Items![0]);
    }
}
