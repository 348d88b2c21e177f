using System.ComponentModel;
using System.Globalization;

namespace Gigstack.Runtime.Generated;

/// <summary>Turns a list operation into pages, by the style that the document declares.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Paging
{
    /// <summary>Each page names the cursor of the next.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="transport">Sends the requests.</param>
    /// <param name="first">Makes the request of the first page, anew on each call.</param>
    /// <param name="parameter">The query parameter that takes the cursor.</param>
    /// <param name="codec">The codec of the body.</param>
    /// <param name="cancellationToken">Cancels each request.</param>
    /// <returns>The pages.</returns>
    public static Paged<T> ByCursor<T>(ApiTransport transport, Func<ApiRequest> first, string parameter, JsonCodec<Page<T>> codec, CancellationToken cancellationToken = default) =>
        ByCursor(transport, first, parameter, pageParameter: null, codec, cancellationToken);

    /// <summary>Each page names the cursor of the next; some answers have more pages and no cursor, and are read by number.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="transport">Sends the requests.</param>
    /// <param name="first">Makes the request of the first page, anew on each call.</param>
    /// <param name="parameter">The query parameter that takes the cursor.</param>
    /// <param name="pageParameter">The query parameter that takes the number of such a page, from 1 on; null when a missing cursor is an error.</param>
    /// <param name="codec">The codec of the body.</param>
    /// <param name="cancellationToken">Cancels each request.</param>
    /// <returns>The pages.</returns>
    public static Paged<T> ByCursor<T>(ApiTransport transport, Func<ApiRequest> first, string parameter, string? pageParameter, JsonCodec<Page<T>> codec, CancellationToken cancellationToken = default) =>
        new RequestedPages<T>(transport, first, codec, () => new CursorPosition<T>(parameter, pageParameter), cancellationToken);

    /// <summary>Each page starts at a number of items.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="transport">Sends the requests.</param>
    /// <param name="first">Makes the request of the first page, anew on each call.</param>
    /// <param name="parameter">The query parameter that takes the offset; 0 when the first request has none.</param>
    /// <param name="codec">The codec of the body.</param>
    /// <param name="cancellationToken">Cancels each request.</param>
    /// <returns>The pages.</returns>
    public static Paged<T> ByOffset<T>(ApiTransport transport, Func<ApiRequest> first, string parameter, JsonCodec<Page<T>> codec, CancellationToken cancellationToken = default) =>
        new RequestedPages<T>(transport, first, codec, () => new OffsetPosition<T>(parameter), cancellationToken);

    /// <summary>Each page has a number.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="transport">Sends the requests.</param>
    /// <param name="first">Makes the request of the first page, anew on each call.</param>
    /// <param name="parameter">The query parameter that takes the number; 1 when the first request has none.</param>
    /// <param name="codec">The codec of the body.</param>
    /// <param name="cancellationToken">Cancels each request.</param>
    /// <returns>The pages.</returns>
    public static Paged<T> ByPage<T>(ApiTransport transport, Func<ApiRequest> first, string parameter, JsonCodec<Page<T>> codec, CancellationToken cancellationToken = default) =>
        new RequestedPages<T>(transport, first, codec, () => new NumberPosition<T>(parameter), cancellationToken);

    internal static long StartOf(ApiRequest request, string parameter, long otherwise) =>
        long.TryParse(request.QueryValue(parameter), NumberStyles.None, CultureInfo.InvariantCulture, out long start) ? start : otherwise;
}
