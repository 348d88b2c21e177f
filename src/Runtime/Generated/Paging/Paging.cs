using System.ComponentModel;
using System.Globalization;

namespace Gigstack.Runtime.Generated;

/// <summary>Reads the pages of a list operation, by the paging style in the document.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Paging
{
    /// <summary>Each page has the cursor of the next one.</summary>
    /// <typeparam name="TBody">The type of the response body.</typeparam>
    /// <typeparam name="TItem">The type of the items.</typeparam>
    /// <param name="transport">Sends the requests.</param>
    /// <param name="first">Creates the request of the first page. Called for each page.</param>
    /// <param name="parameter">The query parameter for the cursor.</param>
    /// <param name="codec">The codec of the body.</param>
    /// <param name="page">Gets the page from the body.</param>
    /// <param name="cancellationToken">Cancels each request.</param>
    /// <returns>The pages.</returns>
    public static Paged<TItem> ByCursor<TBody, TItem>(
        ApiTransport transport,
        Func<ApiRequest> first,
        string parameter,
        JsonCodec<TBody> codec,
        Func<TBody, Page<TItem>> page,
        CancellationToken cancellationToken = default) =>
        ByCursor(transport, first, parameter, pageParameter: null, codec, page, cancellationToken);

    /// <summary>Each page has the cursor of the next one. Some responses have more pages but no cursor; these are read by number.</summary>
    /// <typeparam name="TBody">The type of the response body.</typeparam>
    /// <typeparam name="TItem">The type of the items.</typeparam>
    /// <param name="transport">Sends the requests.</param>
    /// <param name="first">Creates the request of the first page. Called for each page.</param>
    /// <param name="parameter">The query parameter for the cursor.</param>
    /// <param name="pageParameter">
    /// The query parameter for the number of such a page, starting at 1; null if a missing cursor is an error.
    /// </param>
    /// <param name="codec">The codec of the body.</param>
    /// <param name="page">Gets the page from the body.</param>
    /// <param name="cancellationToken">Cancels each request.</param>
    /// <returns>The pages.</returns>
    public static Paged<TItem> ByCursor<TBody, TItem>(
        ApiTransport transport,
        Func<ApiRequest> first,
        string parameter,
        string? pageParameter,
        JsonCodec<TBody> codec,
        Func<TBody, Page<TItem>> page,
        CancellationToken cancellationToken = default) =>
        new RequestedPages<TBody, TItem>(
            transport,
            first,
            codec,
            page,
            () => new CursorPosition<TItem>(parameter, pageParameter),
            cancellationToken);

    /// <summary>Each page starts at an offset.</summary>
    /// <typeparam name="TBody">The type of the response body.</typeparam>
    /// <typeparam name="TItem">The type of the items.</typeparam>
    /// <param name="transport">Sends the requests.</param>
    /// <param name="first">Creates the request of the first page. Called for each page.</param>
    /// <param name="parameter">The query parameter for the offset; 0 if the first request has none.</param>
    /// <param name="codec">The codec of the body.</param>
    /// <param name="page">Gets the page from the body.</param>
    /// <param name="cancellationToken">Cancels each request.</param>
    /// <returns>The pages.</returns>
    public static Paged<TItem> ByOffset<TBody, TItem>(
        ApiTransport transport,
        Func<ApiRequest> first,
        string parameter,
        JsonCodec<TBody> codec,
        Func<TBody, Page<TItem>> page,
        CancellationToken cancellationToken = default) =>
        new RequestedPages<TBody, TItem>(transport, first, codec, page, () => new OffsetPosition<TItem>(parameter), cancellationToken);

    /// <summary>Each page has a number.</summary>
    /// <typeparam name="TBody">The type of the response body.</typeparam>
    /// <typeparam name="TItem">The type of the items.</typeparam>
    /// <param name="transport">Sends the requests.</param>
    /// <param name="first">Creates the request of the first page. Called for each page.</param>
    /// <param name="parameter">The query parameter for the number; 1 if the first request has none.</param>
    /// <param name="codec">The codec of the body.</param>
    /// <param name="page">Gets the page from the body.</param>
    /// <param name="cancellationToken">Cancels each request.</param>
    /// <returns>The pages.</returns>
    public static Paged<TItem> ByPage<TBody, TItem>(
        ApiTransport transport,
        Func<ApiRequest> first,
        string parameter,
        JsonCodec<TBody> codec,
        Func<TBody, Page<TItem>> page,
        CancellationToken cancellationToken = default) =>
        new RequestedPages<TBody, TItem>(transport, first, codec, page, () => new NumberPosition<TItem>(parameter), cancellationToken);

    internal static long StartOf(ApiRequest request, string parameter, long otherwise) =>
        long.TryParse(request.QueryValue(parameter), NumberStyles.None, CultureInfo.InvariantCulture, out long start) ? start : otherwise;
}
