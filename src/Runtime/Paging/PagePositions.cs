using System.Globalization;

namespace Gigstack.Runtime.Http;

/// <summary>Where an enumeration of pages stands.</summary>
internal abstract class PagePosition<TItem>
{
    /// <summary>Looks at the request of the first page.</summary>
    public abstract void Start(ApiRequest first);

    /// <summary>The query parameter that asks for the next page; null at the end.</summary>
    public abstract KeyValuePair<string, string>? After(Page<TItem> page);

    protected static KeyValuePair<string, string> At(string parameter, long value) => new(parameter, value.ToString(CultureInfo.InvariantCulture));
}

internal sealed class CursorPosition<TItem>(string parameter, string? pageParameter) : PagePosition<TItem>
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private long _number = 1;

    public override void Start(ApiRequest first)
    {
        if (first.QueryValue(parameter) is { } cursor)
            _seen.Add(cursor);
        if (pageParameter is not null)
            _number = Paging.StartOf(first, pageParameter, 1);
    }

    public override KeyValuePair<string, string>? After(Page<TItem> page)
    {
        if (page.HasMore == false || (page.HasMore is null && (string.IsNullOrEmpty(page.Next) || page.Items.Count == 0)))
            return null;
        if (string.IsNullOrEmpty(page.Next))
            return pageParameter is not null && page.Items.Count > 0
                ? At(pageParameter, ++_number)
                : throw Broken(page, "The API says that there are more pages, but gives no cursor for the next one.");
        if (!_seen.Add(page.Next))
            throw Broken(page, $"The API gave the cursor \"{page.Next}\" a second time; its pages would never end.");
        return new(parameter, page.Next);
    }

    private static ApiException Broken(Page<TItem> page, string message) =>
        new(message) { StatusCode = page.Response.StatusCode, Headers = page.Response.Headers };
}

internal sealed class OffsetPosition<TItem>(string parameter) : PagePosition<TItem>
{
    private long _offset;

    public override void Start(ApiRequest first) => _offset = Paging.StartOf(first, parameter, 0);

    public override KeyValuePair<string, string>? After(Page<TItem> page)
    {
        _offset += page.Items.Count;
        return page.HasMore == false || page.Items.Count == 0 || _offset >= page.TotalResults ? null : At(parameter, _offset);
    }
}

internal sealed class NumberPosition<TItem>(string parameter) : PagePosition<TItem>
{
    private long _number;
    private long _read;

    public override void Start(ApiRequest first) => _number = Paging.StartOf(first, parameter, 1);

    public override KeyValuePair<string, string>? After(Page<TItem> page)
    {
        _number++;
        _read += page.Items.Count;
        return page.HasMore == false || page.Items.Count == 0 || _read >= page.TotalResults ? null : At(parameter, _number);
    }
}
