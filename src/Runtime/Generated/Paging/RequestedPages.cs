using System.Runtime.CompilerServices;

namespace Gigstack.Runtime.Generated;

internal sealed class RequestedPages<T>(
    ApiTransport transport,
    Func<ApiRequest> first,
    JsonCodec<Page<T>> codec,
    Func<PagePosition<T>> start,
    CancellationToken cancellationToken) : Paged<T>
{
    public override IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null)
    {
        if (continuationToken is not null)
            start().Continue(continuationToken); // throws here rather than at the first page
        return PagesAsync(continuationToken, CancellationToken.None);
    }

    private async IAsyncEnumerable<Page<T>> PagesAsync(
        string? continuationToken, [EnumeratorCancellation] CancellationToken enumeration)
    {
        using var both = enumeration.CanBeCanceled && cancellationToken.CanBeCanceled
            ? CancellationTokenSource.CreateLinkedTokenSource(enumeration, cancellationToken)
            : null;
        var token = both?.Token ?? (enumeration.CanBeCanceled ? enumeration : cancellationToken);
        var position = start();
        var request = first();
        position.Start(request);
        if (continuationToken is not null)
        {
            position.Continue(continuationToken);
            position.Apply(request);
        }
        while (true)
        {
            (var response, var receipt) = await transport.SendForPageAsync(request, codec, token).ConfigureAwait(false);
            // A body that may be missing is null.
            var current = response.Value ?? new Page<T>(items: null);
            current.Response = response;
            position.Check(current, receipt);
            var hasNext = TryAdvance(position, current, out var broken);
            current.ContinuationToken = hasNext ? position.ContinuationToken : null;
            yield return current;
            if (broken is not null)
                throw broken;
            if (!hasNext)
                yield break;
            request = first();
            position.Apply(request);
        }
    }

    /// <summary>A page that does not lead on is returned before the error.</summary>
    private static bool TryAdvance(PagePosition<T> position, Page<T> page, out ApiException? broken)
    {
        try
        {
            broken = null;
            return position.Advance(page);
        }
        catch (ApiException exception)
        {
            broken = exception;
            return false;
        }
    }
}
