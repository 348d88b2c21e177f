using System.Runtime.CompilerServices;

namespace Gigstack.Runtime;

/// <summary>Requests the next page while a page is processed.</summary>
internal sealed class ReadAheadPages<T>(Paged<T> pages) : Paged<T>
{
    public override IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null) =>
        ReadAsync(pages.AsPages(continuationToken), CancellationToken.None);

    private static async IAsyncEnumerable<Page<T>> ReadAsync(
        IAsyncEnumerable<Page<T>> pages, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var source = pages.GetAsyncEnumerator(stop.Token);
        await using (source.ConfigureAwait(false))
        {
            var next = source.MoveNextAsync().AsTask();
            try
            {
                while (await ArriveAsync(next, cancellationToken).ConfigureAwait(false))
                {
                    var page = source.Current;
                    next = source.MoveNextAsync().AsTask();
                    yield return page;
                }
            }
            finally
            {
                // Also when the caller leaves early: the request ends, and nobody misses its exception.
                await stop.CancelAsync().ConfigureAwait(false);
                await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Waits for a page. The caller knows their own token, not the one that ends the request.</summary>
    private static async Task<bool> ArriveAsync(Task<bool> next, CancellationToken cancellationToken)
    {
        try
        {
            return await next.ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(exception.Message, exception, cancellationToken);
        }
    }
}
