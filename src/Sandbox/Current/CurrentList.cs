namespace Gigstack.Sandbox.Current;

/// <summary>Lists of the current edition: with a cursor, or with page numbers if there are metadata filters.</summary>
internal static class CurrentList
{
    private const int DefaultLimit = 10;
    private const int MaximumLimit = 100;

    /// <summary>Call after reading the filters: all other parameters are refused.</summary>
    /// <param name="call">The request.</param>
    /// <param name="query">The resource and its own filters.</param>
    /// <param name="kinds">What the message calls the documents.</param>
    /// <param name="nameField">The JSON path that <c>order_by=name</c> orders by.</param>
    /// <param name="createdInMilliseconds">Whether the filters on the time of creation are in milliseconds.</param>
    /// <param name="fields">The fields that are shown; null for all that is stored.</param>
    public static ApiReply Answer(
        ApiCall call, DocumentQuery query, string kinds, string nameField, bool createdInMilliseconds = false,
        ResourceFields? fields = null)
    {
        var limit = (int)(call.Query.Integer("limit", 1, MaximumLimit) ?? DefaultLimit);
        if (createdInMilliseconds)
            CurrentListFilters.CreatedInMilliseconds(call.Query, query);
        else
            CurrentListFilters.Created(call.Query, query);
        var byMetadata = CurrentListFilters.Metadata(call.Query, query);
        var page = CurrentListFilters.Page(call.Query, byMetadata);
        var order = CurrentListOrder.Read(call.Query, nameField, byMetadata);
        call.Query.RejectOthers();

        var total = call.Session.Documents.Count(query);
        order.Apply(query);
        // One more than requested shows whether there is a next page.
        var found = call.Session.Documents.Select(query.Take(limit + 1, (page - 1) * limit));
        var shown = found.Take(limit).ToList();
        var hasMore = found.Count > limit;
        return new ApiReply(200, new JsonObject
        {
            ["message"] = $"{kinds} retrieved successfully",
            ["data"] = new JsonArray([.. shown.Select(document => fields?.Show(document.Body, Shapes.Item) ?? document.Body)]),
            ["next"] = hasMore && !byMetadata ? order.CursorBehind(shown[^1]).Write() : null,
            ["has_more"] = hasMore,
            ["total_results"] = total,
        });
    }
}
