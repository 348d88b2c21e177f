namespace Gigstack.Sandbox.Tests.June2025;

public sealed class CatalogTests() : SandboxTest(GigstackEdition.June2025)
{
    [Fact]
    public async Task List_names_the_catalogs_of_the_guide()
    {
        var answer = await Get("/catalogs");
        Assert.Equal(["countries", "states", "currencies", "taxRates", "industries", "categories"], answer.Each("id"));
        Assert.Equal("Catalogs retrieved successfully", (string?)answer.Body["message"]);
        Assert.All(answer.Items, catalog => Assert.Null(catalog!["items"]));
    }

    [Fact]
    public async Task Every_catalog_of_the_list_has_entries()
    {
        foreach (var id in (await Get("/catalogs")).Each("id"))
        {
            var catalog = (await Get("/catalogs/" + id)).Data;
            Assert.Equal(id, (string?)catalog["id"]);
            Assert.All(catalog["items"]!.AsArray(), item => Assert.NotEmpty((string)item!["name"]!));
            Assert.Distinct(catalog["items"]!.AsArray().Select(item => (string)item!["id"]!));
        }
    }

    [Fact]
    public async Task Get_shows_the_entries() =>
        (await Get("/catalogs/currencies")).Is(200, """
            {
              "data": {
                "id": "currencies", "name": "Currencies",
                "items": [
                  { "id": "MXN", "name": "Peso mexicano" }, { "id": "USD", "name": "Dólar americano" }, { "id": "EUR", "name": "Euro" }
                ]
              },
              "message": "Catalog retrieved successfully"
            }
            """);

    [Fact]
    public async Task An_unknown_catalog_is_not_found() =>
        (await Get("/catalogs/genders")).Is(404, """
            { "error": { "code": "NOT_FOUND", "message": "Catalog not found" }, "message": "The requested catalog does not exist" }
            """);
}
