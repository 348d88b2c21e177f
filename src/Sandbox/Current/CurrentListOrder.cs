namespace Gigstack.Sandbox.Current;

/// <summary>The order of a list, from <c>order_by</c> and <c>sort</c> or from the cursor.</summary>
internal sealed record CurrentListOrder(string By, string Sort, string NameField, ListCursor? Cursor)
{
    private const string ByTime = "timestamp";

    private string? Field => By == "name" ? NameField : null;

    private bool Descending => Sort == "desc";

    public static CurrentListOrder Read(QueryParameters parameters, string nameField, bool byMetadata)
    {
        // The guides use created_at, both official clients use timestamp.
        var by = parameters.OneOf("order_by", ByTime, "created_at", "name") is "created_at" ? ByTime : parameters.Text("order_by");
        var sort = parameters.OneOf("sort", "asc", "desc");
        ListCursor? cursor = null;
        if (parameters.Text("next") is { } next)
        {
            cursor = ListCursor.Read(next);
            if (cursor is null)
                parameters.Refuse("next", "is not a valid cursor");
            else if ((by ?? cursor.OrderBy) != cursor.OrderBy || (sort ?? cursor.Sort) != cursor.Sort)
                parameters.Refuse("next", "belongs to a list with another order");
            if (byMetadata)
                parameters.Refuse("next", "cannot be combined with metadata filters; use page");
        }

        return new CurrentListOrder(by ?? cursor?.OrderBy ?? ByTime, sort ?? cursor?.Sort ?? "desc", nameField, cursor);
    }

    public void Apply(DocumentQuery query)
    {
        query.OrderBy(Field, Descending);
        if (Cursor is not null)
            query.After(Field, Descending, Cursor.Key, Cursor.Sequence);
    }

    public ListCursor CursorBehind(StoredDocument document) =>
        new(By, Sort, Field is null ? null : JsonPathText(document), document.Sequence);

    private string? JsonPathText(StoredDocument document)
    {
        var names = NameField[2..].Split('.');
        var parent = names[..^1].Aggregate(document.Body, (at, name) => at?[name]?.AsObject() ?? []);
        return parent.Text(names[^1]);
    }
}
