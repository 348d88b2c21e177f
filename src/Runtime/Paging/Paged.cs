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
        return new GivenPages(pages);
    }

    /// <summary>Returns the pages. Each is one request.</summary>
    /// <returns>The pages. Cancel with <c>WithCancellation</c>.</returns>
    public abstract IAsyncEnumerable<Page<T>> AsPages();

    /// <inheritdoc/>
    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (var page in AsPages().WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            foreach (var item in page.Items)
                yield return item;
        }
    }

    private sealed class GivenPages(IEnumerable<Page<T>> pages) : Paged<T>
    {
        public override async IAsyncEnumerable<Page<T>> AsPages()
        {
            await Task.CompletedTask.ConfigureAwait(false);
            foreach (var page in pages)
                yield return page;
        }
    }
}
