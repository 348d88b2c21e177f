namespace Gigstack.Sandbox.June2025.Catalogs;

/// <summary>/catalogs of June 2025: read-only, the same for all teams.</summary>
internal static class CatalogRoutes
{
    private const string Kind = "Catalog";

    public static void Map(ApiRoutes routes)
    {
        routes.Get("/catalogs", _ => June2025Reply.Of(
            200, "Catalogs retrieved successfully", new JsonArray(
                [.. CatalogContents.All().Select(catalog => catalog.Pick("id", "name"))])));
        routes.Get("/catalogs/{id}", call => June2025Reply.Retrieved(
            Kind, CatalogContents.All().SingleOrDefault(catalog => catalog.Text("id") == call.Id) ?? throw June2025Faults.NotFound(Kind)));
    }
}
