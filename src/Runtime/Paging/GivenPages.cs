namespace Gigstack.Runtime;

/// <summary>Pages for tests.</summary>
internal sealed class GivenPages<T>(IEnumerable<Page<T>> pages) : Paged<T>
{
    public override async IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        var begins = continuationToken is null;
        foreach (var page in pages)
        {
            if (begins)
                yield return page;
            begins |= page.ContinuationToken == continuationToken;
        }
        if (!begins)
            throw new ArgumentException("No page has this continuation token.", nameof(continuationToken));
    }
}
