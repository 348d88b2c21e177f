using System.Buffers;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text;

namespace Gigstack.Runtime.Generated;

/// <summary>Reads the items of a streamed response as they arrive.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class StreamedItems
{
    private static readonly EventCases<string> s_text = new EventCases<string>(JsonCodecs.String).Text(null, static value => value);
    private static readonly SearchValues<byte> s_lineFeed = SearchValues.Create("\n"u8);
    private static readonly SearchValues<byte> s_recordSeparator = SearchValues.Create([0x1E]);

    /// <summary>The events of a <c>text/event-stream</c> whose data is JSON.</summary>
    /// <typeparam name="T">The type of the data.</typeparam>
    /// <param name="transport">Sends the request.</param>
    /// <param name="request">Creates the request. Called for each enumeration.</param>
    /// <param name="codec">The codec of the data.</param>
    /// <param name="cancellationToken">Cancels the request and the reading.</param>
    /// <returns>The events.</returns>
    public static ServerSentEvents<T> Events<T>(
        ApiTransport transport,
        Func<ApiRequest> request,
        JsonCodec<T> codec,
        CancellationToken cancellationToken = default) =>
        Events(transport, request, new EventCases<T>(codec), cancellationToken);

    /// <summary>The events of a <c>text/event-stream</c> whose data depends on the name of the event.</summary>
    /// <typeparam name="T">The type of the data.</typeparam>
    /// <param name="transport">Sends the request.</param>
    /// <param name="request">Creates the request. Called for each enumeration.</param>
    /// <param name="cases">The types of the data by the name of the event.</param>
    /// <param name="cancellationToken">Cancels the request and the reading.</param>
    /// <returns>The events.</returns>
    public static ServerSentEvents<T> Events<T>(
        ApiTransport transport,
        Func<ApiRequest> request,
        EventCases<T> cases,
        CancellationToken cancellationToken = default) =>
        new RequestedEvents<T>(transport, request, cases, Resumption.None, cancellationToken);

    /// <summary>The events of a <c>text/event-stream</c> whose data is a string.</summary>
    /// <param name="transport">Sends the request.</param>
    /// <param name="request">Creates the request. Called for each enumeration.</param>
    /// <param name="cancellationToken">Cancels the request and the reading.</param>
    /// <returns>The events.</returns>
    public static ServerSentEvents<string> Events(
        ApiTransport transport,
        Func<ApiRequest> request,
        CancellationToken cancellationToken = default) =>
        Events(transport, request, s_text, cancellationToken);

    /// <summary>The items of JSON Lines, or of a JSON text sequence (RFC 7464) if the response has that media type.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="transport">Sends the request.</param>
    /// <param name="request">Creates the request. Called for each enumeration.</param>
    /// <param name="codec">The codec of an item.</param>
    /// <param name="cancellationToken">Cancels the request and the reading.</param>
    /// <returns>The items; each enumeration is a request of its own.</returns>
    /// <exception cref="ApiException">The call failed, or an item cannot be read; thrown by the enumeration.</exception>
    public static IAsyncEnumerable<T> Lines<T>(
        ApiTransport transport,
        Func<ApiRequest> request,
        JsonCodec<T> codec,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(transport);
        ArgumentNullException.ThrowIfNull(request);
        return LinesAsync(transport, request, codec, cancellationToken, CancellationToken.None);
    }

    private static async IAsyncEnumerable<T> LinesAsync<T>(
        ApiTransport transport,
        Func<ApiRequest> request,
        JsonCodec<T> codec,
        CancellationToken cancellationToken,
        [EnumeratorCancellation] CancellationToken enumeration)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(enumeration, cancellationToken);
        var source = (await transport.SendForStreamAsync(request(), both.Token).ConfigureAwait(false)).Value;
        await using (source.ConfigureAwait(false))
        {
            var isSequence = source.ContentType is { } type && MediaType.Essence(type).EndsWith("json-seq", StringComparison.Ordinal);
            var lines = new LineReader(source, isSequence ? s_recordSeparator : s_lineFeed);
            while (await lines.ReadAsync(both.Token).ConfigureAwait(false))
            {
                if (lines.Line.Span.ContainsAnyExcept(" \t\r\n"u8))
                    yield return source.ReadItem(lines.Line, data => JsonText.Read(data.Span, codec));
            }
        }
    }
}
