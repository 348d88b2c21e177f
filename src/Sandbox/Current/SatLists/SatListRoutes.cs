namespace Gigstack.Sandbox.Current.SatLists;

/// <summary>/sat-lists: paths and bodies are assumed, only titles and summaries are known.</summary>
internal static class SatListRoutes
{
    public static void Map(ApiRoutes routes)
    {
        routes.Get("/sat-lists", call => new ApiReply(200, new JsonObject
        {
            ["message"] = "SAT lists retrieved successfully",
            ["data"] = new JsonArray([.. SatListCatalog.Definitions(call.Now)]),
        }));
        routes.Get("/sat-lists/{rfc}", Check);
    }

    private static ApiReply Check(ApiCall call)
    {
        var rfc = call.Request.PathValue("rfc").ToUpperInvariant();
        if (!Server.Validation.Check.IsRfc(rfc))
            throw CurrentFaults.Invalid("rfc", "rfc must be a valid RFC");

        var entries = SatListCatalog.EntriesOf(rfc);
        return CurrentReply.Of(200, "RFC checked successfully", new JsonObject
        {
            ["rfc"] = rfc,
            ["is_listed"] = entries.Count > 0,
            ["entries"] = entries,
        });
    }
}
