using System.Runtime.CompilerServices;

namespace Gigstack.Runtime.Generated;

internal sealed class RequestedPages<TBody, TItem>(
    ApiTransport transport,
    Func<ApiRequest> first,
    JsonCodec<TBody> codec,
    Func<TBody, Page<TItem>> page,
    Func<PagePosition<TItem>> start,
    CancellationToken cancellationToken) : Paged<TItem>
{
    public override IAsyncEnumerable<Page<TItem>> AsPages() => PagesAsync(CancellationToken.None);

    private async IAsyncEnumerable<Page<TItem>> PagesAsync([EnumeratorCancellation] CancellationToken enumeration)
    {
        using CancellationTokenSource? both = enumeration.CanBeCanceled && cancellationToken.CanBeCanceled
            ? CancellationTokenSource.CreateLinkedTokenSource(enumeration, cancellationToken)
            : null;
        CancellationToken token = both?.Token ?? (enumeration.CanBeCanceled ? enumeration : cancellationToken);
        PagePosition<TItem> position = start();
        ApiRequest request = first();
        position.Start(request);
        while (true)
        {
            (ApiResponse<TBody> response, byte[] digest) = await transport.SendForPageAsync(request, codec, token).ConfigureAwait(false);
            Page<TItem> current = page(response.Value);
            current.Response = response;
            position.Check(current, digest);
            yield return current;
            if (!position.Advance(current))
                yield break;
            request = first();
            position.Apply(request);
        }
    }
}
