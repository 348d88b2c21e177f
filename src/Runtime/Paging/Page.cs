using System.Net;

namespace Gigstack.Runtime;

/// <summary>One page of a list.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
public sealed class Page<T>
{
    /// <summary>Creates a page.</summary>
    /// <param name="items">The items; null for none.</param>
    /// <param name="next">The cursor of the next page.</param>
    /// <param name="hasMore">Whether there is a next page; null if the API does not say.</param>
    /// <param name="totalResults">The number of items on all pages; null if the API does not say.</param>
    /// <param name="message">The message of the API; null if there is none.</param>
    /// <param name="response">The response of the API; null for status 200 without headers.</param>
    public Page(
        IReadOnlyList<T>? items,
        string? next = null,
        bool? hasMore = null,
        long? totalResults = null,
        string? message = null,
        ApiResponse? response = null)
    {
        Items = items ?? [];
        Next = next;
        HasMore = hasMore;
        TotalResults = totalResults;
        Message = message;
        ContinuationToken = string.IsNullOrEmpty(next) ? null : next;
        Response = response ?? new ApiResponse(HttpStatusCode.OK);
    }

    /// <summary>The items.</summary>
    public IReadOnlyList<T> Items { get; }

    /// <summary>The cursor of the next page; null if there is none.</summary>
    public string? Next { get; }

    /// <summary>
    /// Where the list continues behind this page, for <see cref="Paged{T}.StartingAt"/> and <see cref="Paged{T}.AsPages"/>, whatever the
    /// paging style of the API is. Null on the last page. It can be stored; its form is not specified.
    /// </summary>
    public string? ContinuationToken { get; internal set; }

    /// <summary>Whether there is a next page; null if the API does not say.</summary>
    public bool? HasMore { get; }

    /// <summary>The number of items on all pages; null if the API does not say.</summary>
    public long? TotalResults { get; internal set; }

    /// <summary>The message of the API; null if there is none.</summary>
    public string? Message { get; }

    /// <summary>The response of the API: status and headers.</summary>
    public ApiResponse Response { get; internal set; }
}
