namespace Gigstack.Sandbox.June2025;

/// <summary>Lists of June 2025: limit and offset, newest first.</summary>
internal static class June2025List
{
    private const int DefaultLimit = 20;
    private const int MaximumLimit = 100;

    /// <summary>Call after reading the filters: all other parameters are refused.</summary>
    public static ApiReply Answer(ApiCall call, DocumentQuery query, string kinds, Func<StoredDocument, JsonObject> item)
    {
        var limit = (int)(call.Query.Integer("limit", 1, MaximumLimit) ?? DefaultLimit);
        var offset = call.Query.Integer("offset", 0, long.MaxValue) ?? 0;
        call.Query.RejectOthers();

        var total = call.Session.Documents.Count(query);
        var page = call.Session.Documents.Select(query.Take(limit, offset));
        return new ApiReply(200, new JsonObject
        {
            ["data"] = new JsonArray([.. page.Select(item)]),
            ["message"] = $"{kinds} retrieved successfully",
            ["totalResults"] = total,
            ["hasMore"] = total - page.Count > offset,
            // The guides show null only.
            ["next"] = null,
        });
    }
}
