namespace Gigstack.Sandbox.Current;

/// <summary>
/// Searches of the current edition: each word of <c>q</c> must occur in one of the fields. The answer has the counters of Typesense.
/// </summary>
internal static class CurrentSearch
{
    private const int DefaultLimit = 10;
    private const int MaximumLimit = 100;

    /// <summary>Call after reading the filters: all other parameters are refused.</summary>
    /// <param name="call">The request.</param>
    /// <param name="query">The resource and its own filters.</param>
    /// <param name="kinds">What the message calls the documents.</param>
    /// <param name="fields">The JSON paths that are searched.</param>
    /// <param name="shownFields">The fields that are shown; null for all that is stored.</param>
    public static ApiReply Answer(
        ApiCall call, DocumentQuery query, string kinds, IEnumerable<string> fields, ResourceFields? shownFields = null)
    {
        var text = call.Query.Text("q");
        if (text is null)
            call.Query.Refuse("q", "is required");
        var page = call.Query.Integer("page", 1, int.MaxValue) ?? 1;
        var limit = (int)(call.Query.Integer("limit", 1, MaximumLimit) ?? call.Query.Integer("per_page", 1, MaximumLimit) ?? DefaultLimit);
        call.Query.Text("per_page");
        call.Query.RejectOthers();

        // In Typesense, * matches all documents.
        query.ContainsAll(text!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => word != "*"), fields);
        var found = call.Session.Documents.Count(query);
        var shown = call.Session.Documents.Select(query.Take(limit, (page - 1) * limit));
        return new ApiReply(200, new JsonObject
        {
            ["message"] = $"{kinds} retrieved successfully",
            ["data"] = new JsonArray([.. shown.Select(document => shownFields?.Show(document.Body, Shapes.Item) ?? document.Body)]),
            ["found"] = found,
            ["page"] = page,
            ["per_page"] = limit,
        });
    }
}
