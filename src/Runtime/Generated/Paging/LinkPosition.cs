namespace Gigstack.Runtime.Generated;

/// <summary>
/// Each page has a Link header with the address of the next one. Only what is below the base address is kept of it, so that nothing that
/// the API or a stored token says can send the credential to another address.
/// </summary>
internal sealed class LinkPosition<TItem>(ApiTransport transport, string? totalHeader) : PagePosition<TItem>
{
    private readonly SeenCursors _seen = new();
    private LinkScope? _scope;
    private Uri? _address;
    private string? _next;

    public override void Start(ApiRequest first) =>
        _scope = new LinkScope(transport.BaseAddressOf(first), [.. transport.Credentials.QueryNames]);

    /// <summary>Path and query of the next page below the base address, without credentials.</summary>
    public override string ContinuationToken => _next!;

    public override void Continue(string continuationToken)
    {
        if (!LinkScope.IsBelow(continuationToken))
            throw Invalid();
        _next = continuationToken;
        _seen.Add(continuationToken);
    }

    public override void Check(Page<TItem> page, PageReceipt receipt)
    {
        // An ordinary one: see WrittenUri.
        _address = new Uri(receipt.Address.OriginalString);

        // The first page has an address, too, that a link can lead back to.
        if (_next is null && _scope!.Below(_address) is { } first)
            _seen.Add(first);
        if (totalHeader is not null && HeaderValues.Text(page.Response.Headers, totalHeader) is { } text
            && TryRead(text.AsSpan().Trim(), out var total))
        {
            page.TotalResults = total;
        }
    }

    public override bool Advance(Page<TItem> page)
    {
        if (page.HasMore == false)
            return false;
        var isDamaged = false;
        var link = page.Response.Headers.TryGetValue("Link", out var values) ? LinkHeader.Next(values, out isDamaged) : null;
        if (link is null)
        {
            return isDamaged ? throw Broken(page, "The Link header cannot be read, so it is unknown whether there are more pages.")
                : page.HasMore == true ? throw Broken(page, "The API says that there are more pages, but returned no link to the next one.")
                : false;
        }

        if (!Uri.TryCreate(_address, link, out var target))
            throw Broken(page, "The link to the next page is not a valid address, and was not followed.");
        _next = _scope!.Below(target) ?? throw Broken(page, _scope.Refusal(target));
        return _seen.Add(_next)
            ? true
            : throw Broken(page, "The API returned the same link to the next page twice; the pages would never end.");
    }

    public override void Apply(ApiRequest request) => request.Follow(_next!);
}
