using System.Diagnostics.CodeAnalysis;

namespace Gigstack.Runtime;

/// <summary>All items of a paged list, fetched page by page on demand. Each enumeration starts over.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
public abstract class Paged<T> : IAsyncEnumerable<T>
{
    /// <summary>For derived classes.</summary>
    protected Paged()
    {
    }

    /// <summary>Creates a list from given pages, for tests.</summary>
    /// <param name="pages">The pages.</param>
    /// <returns>The list.</returns>
    [SuppressMessage(
        "Design",
        "CA1000",
        Justification = "The type argument says what is paged; it could not be left out anyway in a mock's set-up.")]
    public static Paged<T> FromPages(IEnumerable<Page<T>> pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        return new GivenPages<T>(pages);
    }

    /// <summary>Returns the pages. Each is one request.</summary>
    /// <param name="continuationToken">
    /// <see cref="Page{T}.ContinuationToken"/> of the page before the first one to return; null to start at the beginning.
    /// </param>
    /// <returns>The pages. Cancel with <c>WithCancellation</c>.</returns>
    /// <exception cref="ArgumentException">The token is not one of this list.</exception>
    public abstract IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null);

    /// <summary>Returns the items behind a page that was read before, perhaps by another process.</summary>
    /// <param name="continuationToken"><see cref="Page{T}.ContinuationToken"/> of that page.</param>
    /// <returns>The list from there on.</returns>
    public Paged<T> StartingAt(string continuationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(continuationToken);
        return new ContinuedPages<T>(this, continuationToken);
    }

    /// <summary>
    /// Requests the next page while the items of a page are processed: one page in advance, and one request at a time. An error is thrown
    /// behind the items of the page before it.
    /// </summary>
    /// <returns>The same list. A page that is not processed any more may have been requested.</returns>
    public Paged<T> ReadAhead() => new ReadAheadPages<T>(this);

    /// <inheritdoc/>
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (var page in AsPages().WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            foreach (var item in page.Items)
                yield return item;
        }
    }
}
