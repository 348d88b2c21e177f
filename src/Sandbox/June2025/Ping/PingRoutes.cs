namespace Gigstack.Sandbox.June2025.Ping;

/// <summary>/ping of June 2025, by every method.</summary>
internal static class PingRoutes
{
    public static void Map(ApiRoutes routes)
    {
        routes.Get("/ping", Answer);
        routes.Post("/ping", Answer);
        routes.Put("/ping", Answer);
        routes.Delete("/ping", Answer);
    }

    private static ApiReply Answer(ApiCall call) => June2025Reply.Of(200, "API is healthy", new JsonObject
    {
        ["message"] = "pong",
        ["timestamp"] = IsoTime.Write(call.Now),
        ["version"] = "2.0.0",
    });
}
