using System.Security.Cryptography;

namespace Gigstack.Runtime.Generated;

/// <content>Responses with a JSON body: its payload, the type by status, and pages.</content>
public sealed partial class ApiTransport
{
    /// <summary>Sends a request and reads the payload out of the body.</summary>
    /// <typeparam name="T">The type of the payload.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="codec">The codec of the body.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The response.</returns>
    /// <exception cref="ApiException">The call failed, or the body has no payload.</exception>
    public async Task<ApiResponse<T>> SendAsync<T>(
        ApiRequest request,
        EnvelopeCodec<T> codec,
        CancellationToken cancellationToken = default)
    {
        var call = Prepare(request);
        using var response = await call.SendAsync(BodyUse.Read, cancellationToken).ConfigureAwait(false);
        var body = JsonMediaType.Read(call, response, codec);
        if (!body.HasPayload)
            throw call.Errors.Unreadable(response, codec.Missing, null, Unread(response, codec));
        return call.Response(response, body.Payload!, body.Message);
    }

    /// <summary>Sends a request and reads the payload, which may be missing, out of the body.</summary>
    /// <typeparam name="T">The type of the payload; one that can be null.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="codec">The codec of the body.</param>
    /// <param name="bodyMayBeEmpty">Whether an empty body is an answer, with null for the payload.</param>
    /// <param name="payloadMayBeNull">Whether a body without payload is one.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The response.</returns>
    /// <exception cref="ApiException">The call failed, or what must be there is missing.</exception>
    public async Task<ApiResponse<T>> SendOrNullAsync<T>(
        ApiRequest request,
        EnvelopeCodec<T> codec,
        bool bodyMayBeEmpty,
        bool payloadMayBeNull,
        CancellationToken cancellationToken = default)
    {
        var call = Prepare(request);
        using var response = await call.SendAsync(BodyUse.Read, cancellationToken).ConfigureAwait(false);
        if (bodyMayBeEmpty && response.Body.IsEmpty)
            return call.Response<T>(response, default!);
        var body = JsonMediaType.Read(call, response, codec);
        if (!body.HasPayload && !payloadMayBeNull)
            throw call.Errors.Unreadable(response, codec.Missing, null, Unread(response, codec));
        return call.Response(response, body.Payload!, body.Message);
    }

    /// <summary>Sends a request and reads the body by its status.</summary>
    /// <typeparam name="T">The union of the types.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="results">The types.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The response.</returns>
    /// <exception cref="ApiException">The call failed.</exception>
    public async Task<ApiResponse<T>> SendAsync<T>(
        ApiRequest request,
        ApiResultMap<T> results,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(results);
        var call = Prepare(request);
        using var response = await call.SendAsync(BodyUse.Read, cancellationToken).ConfigureAwait(false);
        return call.Response(
            response,
            JsonMediaType.Read(call, response, results.Find(response.StatusCode)));
    }

    /// <summary>Sends a request and reads the body by its status; null if there is none, or JSON null.</summary>
    /// <typeparam name="T">The union of the types.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="results">The types.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The response.</returns>
    /// <exception cref="ApiException">The call failed.</exception>
    public async Task<ApiResponse<T?>> SendOrNullAsync<T>(
        ApiRequest request,
        ApiResultMap<T> results,
        CancellationToken cancellationToken = default)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(results);
        var call = Prepare(request);
        using var response = await call.SendAsync(BodyUse.Read, cancellationToken).ConfigureAwait(false);
        return call.Response(
            response,
            JsonMediaType.Read(call, response, JsonCodecs.Nullable(results.Find(response.StatusCode))));
    }

    /// <summary>Sends a request and reads the body.</summary>
    internal async Task<(ApiResponse<T> Response, PageReceipt Receipt)> SendForPageAsync<T>(
        ApiRequest request,
        JsonCodec<T> codec,
        CancellationToken cancellationToken)
    {
        var call = Prepare(request);
        using var response = await call.SendAsync(BodyUse.Read, cancellationToken).ConfigureAwait(false);
        var answer = call.Response<T>(response, JsonMediaType.Read(call, response, codec));
        return (answer, new PageReceipt(SHA256.HashData(response.Body.Span), call.Address));
    }

    private static UnreadBody<T> Unread<T>(RawResponse response, JsonCodec<T> codec) => new(response.Body.ToArray(), codec);
}
