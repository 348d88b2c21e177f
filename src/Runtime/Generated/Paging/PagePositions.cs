using System.Globalization;

namespace Gigstack.Runtime.Generated;

/// <summary>The position in an enumeration of pages.</summary>
internal abstract class PagePosition<TItem>
{
    /// <summary>Reads the start from the request of the first page.</summary>
    public abstract void Start(ApiRequest first);

    /// <summary>Checks a page before it is returned.</summary>
    /// <param name="page">The page.</param>
    /// <param name="digest">The digest of the response body.</param>
    /// <exception cref="ApiException">The page is not valid.</exception>
    public virtual void Check(Page<TItem> page, byte[] digest)
    {
    }

    /// <summary>Advances past a page.</summary>
    /// <returns>Whether there is another page.</returns>
    public abstract bool Advance(Page<TItem> page);

    /// <summary>Changes the request of the first page to that of the next one.</summary>
    public abstract void Apply(ApiRequest request);

    protected static ApiException Broken(Page<TItem> page, string message) =>
        new(message) { StatusCode = page.Response.StatusCode, Headers = page.Response.Headers };

    protected static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}

internal sealed class CursorPosition<TItem>(string parameter, string? pageParameter) : PagePosition<TItem>
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private long _number = 1;
    private string? _cursor;

    public override void Start(ApiRequest first)
    {
        if (first.QueryValue(parameter) is { } cursor)
            _seen.Add(cursor);
        if (pageParameter is not null)
            _number = Paging.StartOf(first, pageParameter, 1);
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
            throw Broken(page, $"The API returned the cursor \"{_cursor}\" twice; the pages would never end.");
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

/// <summary>Positions that are counted. The API may ignore them and return the same page again and again.</summary>
internal abstract class CountedPosition<TItem>(string parameter) : PagePosition<TItem>
{
    private byte[]? _previous;

    /// <summary>The value of the parameter for the next page.</summary>
    protected abstract long Next { get; }

    public override void Check(Page<TItem> page, byte[] digest)
    {
        if (!IsLast(page) && digest.AsSpan().SequenceEqual(_previous))
            throw Broken(page, $"The API returned the same page twice. It seems to ignore \"{parameter}\", and the pages would never end.");
        _previous = digest;
    }

    public override bool Advance(Page<TItem> page)
    {
        var isLast = IsLast(page);
        Count(page);
        return !isLast;
    }

    public override void Apply(ApiRequest request) => request.SetQuery(parameter, Text(Next));

    protected abstract void Count(Page<TItem> page);

    /// <summary>The number of items read, including those of a page.</summary>
    protected abstract long ReadWith(Page<TItem> page);

    private bool IsLast(Page<TItem> page) => page.HasMore == false || page.Items.Count == 0 || ReadWith(page) >= page.TotalResults;
}

internal sealed class OffsetPosition<TItem>(string parameter) : CountedPosition<TItem>(parameter)
{
    private readonly string _parameter = parameter;
    private long _offset;

    protected override long Next => _offset;

    public override void Start(ApiRequest first) => _offset = Paging.StartOf(first, _parameter, 0);

    protected override void Count(Page<TItem> page) => _offset += page.Items.Count;

    protected override long ReadWith(Page<TItem> page) => _offset + page.Items.Count;
}

internal sealed class NumberPosition<TItem>(string parameter) : CountedPosition<TItem>(parameter)
{
    private readonly string _parameter = parameter;
    private long _number;
    private long _read;

    protected override long Next => _number;

    public override void Start(ApiRequest first) => _number = Paging.StartOf(first, _parameter, 1);

    protected override void Count(Page<TItem> page)
    {
        _number++;
        _read += page.Items.Count;
    }

    protected override long ReadWith(Page<TItem> page) => _read + page.Items.Count;
}
