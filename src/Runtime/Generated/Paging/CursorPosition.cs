namespace Gigstack.Runtime.Generated;

/// <summary>Each page names the cursor of the next one; or, if it does not, the next one has a number.</summary>
internal sealed class CursorPosition<TItem>(string parameter, string? pageParameter) : PagePosition<TItem>
{
    // Messages show 64 characters of what came over the wire at most.
    private const string Number = "page=";
    private const string Cursor = ";cursor=";

    private readonly SeenCursors _seen = new();
    private long _number = 1;
    private string? _cursor;

    public override void Start(ApiRequest first)
    {
        if (first.QueryValue(parameter) is { } cursor)
            _seen.Add(cursor);
        if (pageParameter is not null)
            _number = Paging.StartOf(first, pageParameter, 1);
    }

    /// <summary>The cursor; with the number of the page if that may be needed later on.</summary>
    public override string ContinuationToken =>
        pageParameter is null ? _cursor! : $"{Number}{Text(_number)}{(_cursor is null ? "" : Cursor + _cursor)}";

    public override void Continue(string continuationToken)
    {
        _cursor = continuationToken;
        if (pageParameter is not null && continuationToken.StartsWith(Number, StringComparison.Ordinal))
        {
            var end = continuationToken.IndexOf(Cursor, StringComparison.Ordinal);
            if (!TryRead(continuationToken.AsSpan()[Number.Length..(end < 0 ? continuationToken.Length : end)], out _number))
                throw Invalid();
            _cursor = end < 0 ? null : continuationToken[(end + Cursor.Length)..];
        }
        if (_cursor is not null)
            _seen.Add(_cursor);
    }

    public override bool Advance(Page<TItem> page)
    {
        _number++; // with every page, by cursor or by number
        _cursor = string.IsNullOrEmpty(page.Next) ? null : page.Next;
        if (page.HasMore == false || (page.HasMore is null && _cursor is null))
            return false;
        if (_cursor is null)
        {
            return pageParameter is not null && page.Items.Count > 0
                ? true
                : throw Broken(page, "The API says that there are more pages, but returned no cursor for the next one.");
        }

        if (!_seen.Add(_cursor))
            throw Broken(page, $"The API returned the cursor \"{Excerpt.Of(_cursor)}\" twice; the pages would never end.");
        return true;
    }

    public override void Apply(ApiRequest request)
    {
        if (_cursor is not null)
        {
            request.SetQuery(parameter, _cursor);
            return;
        }
        request.RemoveQuery(parameter);
        request.SetQuery(pageParameter!, Text(_number));
    }
}
