namespace Gigstack.Runtime;

/// <summary>A list behind one of its pages.</summary>
internal sealed class ContinuedPages<T>(Paged<T> pages, string start) : Paged<T>
{
    public override IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null) => pages.AsPages(continuationToken ?? start);
}
