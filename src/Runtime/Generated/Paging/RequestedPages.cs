using System.Runtime.CompilerServices;

namespace Gigstack.Runtime.Generated;

internal sealed class RequestedPages<T>(
    ApiTransport transport,
    Func<ApiRequest> first,
    JsonCodec<Page<T>> codec,
    Func<PagePosition<T>> start,
    CancellationToken cancellationToken) : Paged<T>
{
    public override IAsyncEnumerable<Page<T>> AsPages() => PagesAsync(CancellationToken.None);

    private async IAsyncEnumerable<Page<T>> PagesAsync([EnumeratorCancellation] CancellationToken enumeration)
    {
        using var both = enumeration.CanBeCanceled && cancellationToken.CanBeCanceled
            ? CancellationTokenSource.CreateLinkedTokenSource(enumeration, cancellationToken)
            : null;
        var token = both?.Token ?? (enumeration.CanBeCanceled ? enumeration : cancellationToken);
        var position = start();
        var request = first();
        position.Start(request);
        while (true)
        {
            (var response, var digest) = await transport.SendForPageAsync(request, codec, token).ConfigureAwait(false);
            // A body that may be missing is null.
            var current = response.Value ?? new Page<T>(items: null);
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
