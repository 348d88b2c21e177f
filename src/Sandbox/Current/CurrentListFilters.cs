namespace Gigstack.Sandbox.Current;

/// <summary>The filters every list of the current edition has.</summary>
internal static class CurrentListFilters
{
    /// <summary>Epoch seconds, inclusive. The official clients use brackets, one guide uses underscores.</summary>
    public static void Created(QueryParameters parameters, DocumentQuery query)
    {
        if (Second(parameters, "gte") is { } first)
            query.CreatedFrom(DateTimeOffset.FromUnixTimeSeconds(first));
        if (Second(parameters, "lte") is { } last)
            query.CreatedTo(DateTimeOffset.FromUnixTimeMilliseconds((last * 1000) + 999));
    }

    /// <summary>Epoch milliseconds, inclusive.</summary>
    public static void CreatedInMilliseconds(QueryParameters parameters, DocumentQuery query)
    {
        if (parameters.Integer("created_gte", 0, Check.LastSecond * 1000) is { } first)
            query.CreatedFrom(DateTimeOffset.FromUnixTimeMilliseconds(first));
        if (parameters.Integer("created_lte", 0, Check.LastSecond * 1000) is { } last)
            query.CreatedTo(DateTimeOffset.FromUnixTimeMilliseconds(last));
    }

    /// <summary>Adds exact matches on metadata. Returns whether there are any.</summary>
    public static bool Metadata(QueryParameters parameters, DocumentQuery query)
    {
        var entries = parameters.Prefixed("metadata.", "metadata_");
        foreach (var (key, value) in entries)
            query.Metadata(key, value);
        return entries.Count > 0;
    }

    public static long Page(QueryParameters parameters, bool byMetadata)
    {
        var page = parameters.Integer("page", 1, int.MaxValue);
        if (page is not null && !byMetadata)
            parameters.Refuse("page", "requires a metadata filter; use next");
        return page ?? 1;
    }

    private static long? Second(QueryParameters parameters, string bound)
    {
        var bracketed = parameters.Integer($"created[{bound}]", 0, Check.LastSecond);
        var plain = parameters.Integer($"created_{bound}", 0, Check.LastSecond);
        if (bracketed is not null && plain is not null && bracketed != plain)
            parameters.Refuse($"created_{bound}", $"differs from created[{bound}]");
        return bracketed ?? plain;
    }
}
