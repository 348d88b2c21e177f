using System.ComponentModel;
using System.Globalization;

namespace Gigstack.Runtime.Generated;

/// <summary>Reads the pages of a list operation, by the paging style in the document.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Paging
{
    /// <summary>Each page names the cursor of the next.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="transport">Sends the requests.</param>
    /// <param name="first">Creates the request of the first page. Called for each page.</param>
    /// <param name="parameter">The query parameter for the cursor.</param>
    /// <param name="codec">The codec of the body.</param>
    /// <param name="cancellationToken">Cancels each request.</param>
    /// <returns>The pages.</returns>
    public static Paged<T> ByCursor<T>(
        ApiTransport transport,
        Func<ApiRequest> first,
        string parameter,
        JsonCodec<Page<T>> codec,
        CancellationToken cancellationToken = default) =>
        ByCursor(transport, first, parameter, pageParameter: null, codec, cancellationToken);

    /// <summary>Each page names the cursor of the next; some answers have more pages and no cursor, and are read by number.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="transport">Sends the requests.</param>
    /// <param name="first">Creates the request of the first page. Called for each page.</param>
    /// <param name="parameter">The query parameter for the cursor.</param>
    /// <param name="pageParameter">
    /// The query parameter for the number of such a page, starting at 1; null if a missing cursor is an error.
    /// </param>
    /// <param name="codec">The codec of the body.</param>
    /// <param name="cancellationToken">Cancels each request.</param>
    /// <returns>The pages.</returns>
    public static Paged<T> ByCursor<T>(
        ApiTransport transport,
        Func<ApiRequest> first,
        string parameter,
        string? pageParameter,
        JsonCodec<Page<T>> codec,
        CancellationToken cancellationToken = default) =>
        new RequestedPages<T>(transport, first, codec, () => new CursorPosition<T>(parameter, pageParameter), cancellationToken);

    /// <summary>Each page starts at a number of items.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="transport">Sends the requests.</param>
    /// <param name="first">Creates the request of the first page. Called for each page.</param>
    /// <param name="parameter">The query parameter for the offset; 0 if the first request has none.</param>
    /// <param name="codec">The codec of the body.</param>
    /// <param name="cancellationToken">Cancels each request.</param>
    /// <returns>The pages.</returns>
    public static Paged<T> ByOffset<T>(
        ApiTransport transport,
        Func<ApiRequest> first,
        string parameter,
        JsonCodec<Page<T>> codec,
        CancellationToken cancellationToken = default) =>
        new RequestedPages<T>(transport, first, codec, () => new OffsetPosition<T>(parameter), cancellationToken);

    /// <summary>Each page has a number.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="transport">Sends the requests.</param>
    /// <param name="first">Creates the request of the first page. Called for each page.</param>
    /// <param name="parameter">The query parameter for the number; 1 if the first request has none.</param>
    /// <param name="codec">The codec of the body.</param>
    /// <param name="cancellationToken">Cancels each request.</param>
    /// <returns>The pages.</returns>
    public static Paged<T> ByPage<T>(
        ApiTransport transport,
        Func<ApiRequest> first,
        string parameter,
        JsonCodec<Page<T>> codec,
        CancellationToken cancellationToken = default) =>
        new RequestedPages<T>(transport, first, codec, () => new NumberPosition<T>(parameter), cancellationToken);

    /// <summary>Each page has a Link header with the address of the next. It must be below the base address.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="transport">Sends the requests.</param>
    /// <param name="first">Creates the request of the first page. Called for each page.</param>
    /// <param name="codec">The codec of the body.</param>
    /// <param name="totalHeader">The header with the number of items on all pages; null for none.</param>
    /// <param name="cancellationToken">Cancels each request.</param>
    /// <returns>The pages.</returns>
    public static Paged<T> ByLink<T>(
        ApiTransport transport,
        Func<ApiRequest> first,
        JsonCodec<Page<T>> codec,
        string? totalHeader = null,
        CancellationToken cancellationToken = default) =>
        new RequestedPages<T>(transport, first, codec, () => new LinkPosition<T>(transport, totalHeader), cancellationToken);

    internal static long StartOf(ApiRequest request, string parameter, long otherwise) =>
        long.TryParse(request.QueryValue(parameter), NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : otherwise;
}
