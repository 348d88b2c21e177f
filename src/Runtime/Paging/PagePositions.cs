using System.Globalization;

namespace Gigstack.Runtime.Http;

/// <summary>Where an enumeration of pages stands.</summary>
internal abstract class PagePosition<TItem>(string parameter)
{
    protected string Parameter => parameter;

    /// <summary>Looks at the request of the first page.</summary>
    public abstract void Start(ApiRequest first);

    /// <summary>The value of the parameter for the next page; null at the end.</summary>
    public abstract string? After(Page<TItem> page);

    public void Apply(ApiRequest request, string value) => request.SetQuery(parameter, value);

    protected static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}

internal sealed class CursorPosition<TItem>(string parameter) : PagePosition<TItem>(parameter)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public override void Start(ApiRequest first)
    {
        if (first.QueryValue(Parameter) is { } cursor)
            _seen.Add(cursor);
    }

    public override string? After(Page<TItem> page)
    {
        if (page.HasMore == false || string.IsNullOrEmpty(page.Next) || page.Items.Count == 0)
            return null;
        if (!_seen.Add(page.Next))
            throw new ApiException($"The API gave the cursor \"{page.Next}\" a second time; its pages would never end.")
            {
                StatusCode = page.Response.StatusCode,
                Headers = page.Response.Headers,
            };
        return page.Next;
    }
}

internal sealed class OffsetPosition<TItem>(string parameter) : PagePosition<TItem>(parameter)
{
    private long _offset;

    public override void Start(ApiRequest first) => _offset = Paging.StartOf(first, Parameter, 0);

    public override string? After(Page<TItem> page)
    {
        _offset += page.Items.Count;
        return page.HasMore == false || page.Items.Count == 0 || _offset >= page.TotalResults ? null : Text(_offset);
    }
}

internal sealed class NumberPosition<TItem>(string parameter) : PagePosition<TItem>(parameter)
{
    private long _number;
    private long _read;

    public override void Start(ApiRequest first) => _number = Paging.StartOf(first, Parameter, 1);

    public override string? After(Page<TItem> page)
    {
        _number++;
        _read += page.Items.Count;
        return page.HasMore == false || page.Items.Count == 0 || _read >= page.TotalResults ? null : Text(_number);
    }
}
