using System.Security.Cryptography;

namespace Gigstack.Runtime.Generated;

/// <content>Responses with a JSON body: its payload, the type by status, and pages.</content>
public sealed partial class ApiTransport
{
    /// <summary>Sends a request, reads the body and gets the payload from it.</summary>
    /// <typeparam name="TBody">The type of the body.</typeparam>
    /// <typeparam name="TPayload">The type of the payload.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="codec">The codec of the body.</param>
    /// <param name="payload">Gets the payload from the body.</param>
    /// <param name="message">Gets the message from the body; null if the envelope has none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The response.</returns>
    /// <exception cref="ApiException">The call failed, or the body has no payload.</exception>
    public async Task<ApiResponse<TPayload>> SendAsync<TBody, TPayload>(
        ApiRequest request,
        JsonCodec<TBody> codec,
        Func<TBody, TPayload?> payload,
        Func<TBody, string?>? message,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(payload);
        ApiCall call = Prepare(request);
        using RawResponse response = await call.SendAsync(BodyUse.Read, cancellationToken).ConfigureAwait(false);
        TBody body = JsonMediaType.Read(call, response, codec);
        TPayload value = payload(body) ?? throw call.Errors.Unreadable(response, "without the payload", null);
        return new ApiResponse<TPayload>(value, response.StatusCode, response.Headers, message?.Invoke(body));
    }

    /// <summary>Sends a request, reads the body and gets the payload from it, which is a struct.</summary>
    /// <typeparam name="TBody">The type of the body.</typeparam>
    /// <typeparam name="TPayload">The type of the payload.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="codec">The codec of the body.</param>
    /// <param name="payload">Gets the payload from the body.</param>
    /// <param name="message">Gets the message from the body; null if the envelope has none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The response.</returns>
    /// <exception cref="ApiException">The call failed, or the body has no payload.</exception>
    public async Task<ApiResponse<TPayload>> SendAsync<TBody, TPayload>(
        ApiRequest request,
        JsonCodec<TBody> codec,
        Func<TBody, TPayload?> payload,
        Func<TBody, string?>? message,
        CancellationToken cancellationToken = default)
        where TPayload : struct
    {
        ArgumentNullException.ThrowIfNull(payload);
        ApiCall call = Prepare(request);
        using RawResponse response = await call.SendAsync(BodyUse.Read, cancellationToken).ConfigureAwait(false);
        TBody body = JsonMediaType.Read(call, response, codec);
        TPayload value = payload(body) ?? throw call.Errors.Unreadable(response, "without the payload", null);
        return new ApiResponse<TPayload>(value, response.StatusCode, response.Headers, message?.Invoke(body));
    }

    /// <summary>Sends a request, reads the body and gets the optional payload from it.</summary>
    /// <typeparam name="TBody">The type of the body.</typeparam>
    /// <typeparam name="TPayload">The type of the payload; one that can be null.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="codec">The codec of the body.</param>
    /// <param name="payload">Gets the payload from the body.</param>
    /// <param name="message">Gets the message from the body; null if the envelope has none.</param>
    /// <param name="bodyMayBeEmpty">Whether the body may be empty. The payload is null then.</param>
    /// <param name="payloadMayBeNull">Whether the payload may be null.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The response.</returns>
    /// <exception cref="ApiException">The call failed, or a required body or payload is missing.</exception>
    public async Task<ApiResponse<TPayload>> SendOrNullAsync<TBody, TPayload>(
        ApiRequest request,
        JsonCodec<TBody> codec,
        Func<TBody, TPayload> payload,
        Func<TBody, string?>? message,
        bool bodyMayBeEmpty,
        bool payloadMayBeNull,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(payload);
        ApiCall call = Prepare(request);
        using RawResponse response = await call.SendAsync(BodyUse.Read, cancellationToken).ConfigureAwait(false);
        if (bodyMayBeEmpty && response.Body.IsEmpty)
            return new ApiResponse<TPayload>(default!, response.StatusCode, response.Headers);
        TBody body = JsonMediaType.Read(call, response, codec);
        TPayload value = payload(body);
        if (value is null && !payloadMayBeNull)
            throw call.Errors.Unreadable(response, "without the payload", null);
        return new ApiResponse<TPayload>(value, response.StatusCode, response.Headers, message?.Invoke(body));
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
        ApiCall call = Prepare(request);
        using RawResponse response = await call.SendAsync(BodyUse.Read, cancellationToken).ConfigureAwait(false);
        return new ApiResponse<T>(
            JsonMediaType.Read(call, response, results.Find(response.StatusCode)),
            response.StatusCode,
            response.Headers);
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
        ApiCall call = Prepare(request);
        using RawResponse response = await call.SendAsync(BodyUse.Read, cancellationToken).ConfigureAwait(false);
        return new ApiResponse<T?>(
            JsonMediaType.Read(call, response, JsonCodecs.Nullable(results.Find(response.StatusCode))),
            response.StatusCode,
            response.Headers);
    }

    /// <summary>Sends a request and reads the body. The digest of the body identifies a repeated page.</summary>
    internal async Task<(ApiResponse<T> Response, byte[] Digest)> SendForPageAsync<T>(
        ApiRequest request,
        JsonCodec<T> codec,
        CancellationToken cancellationToken)
    {
        ApiCall call = Prepare(request);
        using RawResponse response = await call.SendAsync(BodyUse.Read, cancellationToken).ConfigureAwait(false);
        var answer = new ApiResponse<T>(JsonMediaType.Read(call, response, codec), response.StatusCode, response.Headers);
        return (answer, SHA256.HashData(response.Body.Span));
    }
}
