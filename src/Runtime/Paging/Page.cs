using System.Net;

namespace Gigstack.Runtime;

/// <summary>One page of a list.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
public sealed class Page<T>
{
    /// <summary>Creates a page.</summary>
    /// <param name="items">Its items; null for none.</param>
    /// <param name="next">The cursor of the next page.</param>
    /// <param name="hasMore">Whether there is a next page, if the API says so.</param>
    /// <param name="totalResults">How many items all pages hold, if the API says so.</param>
    /// <param name="message">What the API says about the list.</param>
    /// <param name="response">What the API answered; null for a bare 200.</param>
    public Page(IReadOnlyList<T>? items, string? next = null, bool? hasMore = null, long? totalResults = null, string? message = null, ApiResponse? response = null)
    {
        Items = items ?? [];
        Next = next;
        HasMore = hasMore;
        TotalResults = totalResults;
        Message = message;
        Response = response ?? new ApiResponse(HttpStatusCode.OK);
    }

    /// <summary>The items.</summary>
    public IReadOnlyList<T> Items { get; }

    /// <summary>The cursor of the next page; null when there is none.</summary>
    public string? Next { get; }

    /// <summary>Whether there is a next page; null when the API does not say.</summary>
    public bool? HasMore { get; }

    /// <summary>How many items all pages hold; null when the API does not say.</summary>
    public long? TotalResults { get; }

    /// <summary>What the API says about the list; null when it says nothing.</summary>
    public string? Message { get; }

    /// <summary>What the API answered: status and headers.</summary>
    public ApiResponse Response { get; internal set; }
}
