namespace Gigstack.Runtime.Generated;

/// <summary>Positions that are counted. The API may ignore them and return the same page again and again.</summary>
internal abstract class CountedPosition<TItem>(string parameter) : PagePosition<TItem>
{
    private byte[]? _previous;

    /// <summary>The value of the parameter for the next page.</summary>
    protected abstract long Next { get; }

    public override void Check(Page<TItem> page, PageReceipt receipt)
    {
        if (!IsLast(page) && receipt.Digest.AsSpan().SequenceEqual(_previous))
            throw Broken(page, $"The API returned the same page twice. It seems to ignore \"{parameter}\", and the pages would never end.");
        _previous = receipt.Digest;
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

    public override string ContinuationToken => Text(_offset);

    public override void Continue(string continuationToken)
    {
        if (!TryRead(continuationToken, out _offset))
            throw Invalid();
    }

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

    /// <summary>The number of the page, and that of the items before it, which is compared with the total.</summary>
    public override string ContinuationToken => $"{Text(_number)}:{Text(_read)}";

    public override void Continue(string continuationToken)
    {
        var colon = continuationToken.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || !TryRead(continuationToken.AsSpan(0, colon), out _number)
            || !TryRead(continuationToken.AsSpan(colon + 1), out _read))
        {
            throw Invalid();
        }
    }

    protected override void Count(Page<TItem> page)
    {
        _number++;
        _read += page.Items.Count;
    }

    protected override long ReadWith(Page<TItem> page) => _read + page.Items.Count;
}
