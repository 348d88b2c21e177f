namespace Gigstack.Sandbox.Current.CfdiErrors;

/// <summary>/invoices/errors: numbered pages, and an ISO time in the envelope.</summary>
internal static class CfdiErrorRoutes
{
    private const int DefaultLimit = 50;
    private const int MaximumLimit = 100;

    private static readonly string[] s_searched = ["code", "description", "explanation", "solution"];

    public static void Map(ApiRoutes routes) => routes.Get("/invoices/errors", List);

    private static ApiReply List(ApiCall call)
    {
        var code = call.Query.Text("code");
        var text = call.Query.Text("q");
        var type = call.Query.OneOf("type", "invoice", "receiver", "sender", "unknown");
        var limit = (int)(call.Query.Integer("limit", 1, MaximumLimit) ?? DefaultLimit);
        var page = (int)(call.Query.Integer("page", 1, int.MaxValue) ?? 1);
        call.Query.RejectOthers();

        var found = CfdiErrorCatalog.Entries.Where(entry =>
            (code is null || string.Equals(entry.Text("code"), code, StringComparison.OrdinalIgnoreCase))
            && (type is null || entry.Text("type") == type)
            && (text is null || s_searched.Any(field => entry.Text(field)!.Contains(text, StringComparison.OrdinalIgnoreCase)))).ToList();
        return new ApiReply(200, new JsonObject
        {
            ["success"] = true,
            ["data"] = new JsonArray(
                [.. found.Skip((int)Math.Min((page - 1L) * limit, int.MaxValue)).Take(limit).Select(entry => entry.DeepClone())]),
            ["total"] = found.Count,
            ["page"] = page,
            ["limit"] = limit,
            ["message"] = "CFDI errors retrieved successfully",
            ["timestamp"] = IsoTime.Write(call.Now),
        });
    }
}
