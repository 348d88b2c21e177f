using System.Globalization;

namespace Gigstack.Runtime.Generated;

/// <summary>The position in an enumeration of pages.</summary>
internal abstract class PagePosition<TItem>
{
    /// <summary>Reads the start from the request of the first page.</summary>
    public abstract void Start(ApiRequest first);

    /// <summary>Checks a page before it is returned.</summary>
    /// <param name="page">The page.</param>
    /// <param name="receipt">What identifies the response.</param>
    /// <exception cref="ApiException">The page is not valid.</exception>
    public virtual void Check(Page<TItem> page, PageReceipt receipt)
    {
    }

    /// <summary>Advances past a page.</summary>
    /// <returns>Whether there is another page.</returns>
    public abstract bool Advance(Page<TItem> page);

    /// <summary>The next page, after <see cref="Advance"/>.</summary>
    public abstract string ContinuationToken { get; }

    /// <summary>Continues where an enumeration before has ended.</summary>
    /// <exception cref="ArgumentException">The token is not one of this style.</exception>
    public abstract void Continue(string continuationToken);

    /// <summary>Changes the request of the first page to that of the next one.</summary>
    public abstract void Apply(ApiRequest request);

    protected static ApiException Broken(Page<TItem> page, string message) =>
        new(message) { StatusCode = page.Response.StatusCode, Headers = page.Response.Headers };

    protected static ArgumentException Invalid() =>
        new("The continuation token is not one of this list. Pass ContinuationToken of one of its pages.", "continuationToken");

    protected static bool TryRead(ReadOnlySpan<char> text, out long value) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);

    protected static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
