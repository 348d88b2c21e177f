using System.Text.Json;

namespace Gigstack.Runtime.Generated;

/// <summary><c>application/json</c>: any type that has a codec.</summary>
internal static class JsonMediaType
{
    /// <exception cref="ArgumentNullException">The body is null, and the codec does not accept null.</exception>
    public static RequestBody Body<T>(T body, JsonCodec<T> codec, string contentType = "application/json")
    {
        ArgumentNullException.ThrowIfNull(codec);
        if (body is null && !codec.AcceptsNull)
            throw new ArgumentNullException(nameof(body));
        return new BytesBody(JsonText.WriteBytes(body, codec), contentType);
    }

    /// <exception cref="ApiException">The body is empty or cannot be read.</exception>
    public static T Read<T>(ApiCall call, RawResponse response, JsonCodec<T> codec)
    {
        if (response.Body.IsEmpty)
            return Empty(call, response, codec);
        try
        {
            // A string in plain text has no form that could be mistaken for JSON.
            return typeof(T) == typeof(string) && IsPlainText(response)
                ? AsText(call, response, codec)
                : call.Watch.ReadLimited(
                    response.StatusCode, response.Body, codec, static (utf8, codec) => JsonText.Read(utf8.Span, codec));
        }
        catch (TooManyItemsException exception)
        {
            throw call.Errors.Unreadable(response, $"with {exception.Limit}", null);
        }
        catch (JsonReadException exception)
        {
            try
            {
                if (IsText<T>(call, response))
                    return AsText(call, response, codec);
            }
            catch (JsonReadException)
            {
                // What it is as JSON says more.
            }

            throw call.Errors.Unreadable(
                response,
                $"with a body that cannot be read: {exception.Message}",
                exception,
                new UnreadBody<T>(response.Body.ToArray(), codec));
        }
    }

    /// <summary>An empty body is null if the type has null. Any JSON has it.</summary>
    private static T Empty<T>(ApiCall call, RawResponse response, JsonCodec<T> codec)
    {
        if (codec is JsonCodec<JsonElement> any)
            return (T)(object)JsonText.Read("null"u8, any);
        return default(T) is null && codec.AcceptsNull
            ? default!
            : throw call.Errors.Unreadable(response, "with an empty body; a body was expected", null);
    }

    private static bool IsPlainText(RawResponse response) =>
        string.Equals(response.MediaType, "text/plain", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Whether a body that is not JSON can be a bare value: in plain text, or in any media type if the API was asked for any. Some servers
    /// call a bare string JSON then.
    /// </summary>
    private static bool IsText<T>(ApiCall call, RawResponse response) =>
        IsPlainText(response) || (typeof(T) == typeof(string) && call.Accept.Contains("*/*", StringComparison.Ordinal));

    /// <summary>Reads a bare value as the JSON string that it would be.</summary>
    private static T AsText<T>(ApiCall call, RawResponse response, JsonCodec<T> codec)
    {
        var text = TextMediaType.Read(call, response);
        return typeof(T) == typeof(string)
            ? (T)(object)text
            : JsonText.Read(JsonText.WriteBytes(text.Trim(), JsonCodecs.String), codec);
    }
}

/// <content>JSON as the request body.</content>
public sealed partial class ApiRequest
{
    /// <summary>Sets a JSON request body.</summary>
    /// <typeparam name="T">The type of the body.</typeparam>
    /// <param name="body">The body.</param>
    /// <param name="codec">Its codec.</param>
    /// <returns>The request.</returns>
    public ApiRequest Json<T>(T body, JsonCodec<T> codec)
    {
        Body = JsonMediaType.Body(body, codec);
        return this;
    }

    /// <summary>Sets a JSON request body of another media type, such as <c>application/merge-patch+json</c>.</summary>
    /// <typeparam name="T">The type of the body.</typeparam>
    /// <param name="body">The body.</param>
    /// <param name="codec">Its codec.</param>
    /// <param name="contentType">The media type, with its parameters.</param>
    /// <returns>The request.</returns>
    /// <exception cref="ArgumentException">The media type contains a line break, control or non-ASCII character.</exception>
    public ApiRequest Json<T>(T body, JsonCodec<T> codec, string contentType)
    {
        HeaderField.Check("Content-Type", contentType);
        Body = JsonMediaType.Body(body, codec, contentType);
        return this;
    }
}

/// <content>Responses with a JSON body.</content>
public sealed partial class ApiTransport
{
    /// <summary>Sends a request and reads the body.</summary>
    /// <typeparam name="T">The type of the body.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="codec">The codec of the body.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The response.</returns>
    /// <exception cref="ApiException">The call failed.</exception>
    public async Task<ApiResponse<T>> SendAsync<T>(ApiRequest request, JsonCodec<T> codec, CancellationToken cancellationToken = default)
    {
        var call = Prepare(request);
        using var response = await call.SendAsync(BodyUse.Read, cancellationToken).ConfigureAwait(false);
        return call.Response<T>(response, JsonMediaType.Read(call, response, codec));
    }

    /// <summary>Sends any request, with the same credentials, retries and errors.</summary>
    /// <param name="method">The method.</param>
    /// <param name="pathAndQuery">Path below the base address and query, escaped already.</param>
    /// <param name="body">The JSON body; null for none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The response; its value is <c>default</c> (<see cref="JsonValueKind.Undefined"/>) when the body is empty.</returns>
    /// <exception cref="ApiException">The call failed.</exception>
    public Task<ApiResponse<JsonElement>> SendAsync(
        HttpMethod method,
        string pathAndQuery,
        JsonElement? body = null,
        CancellationToken cancellationToken = default) =>
        SendRawAsync(
            ApiRequest.Raw(method, pathAndQuery, body is { } json ? JsonMediaType.Body(json, JsonCodecs.Element) : null),
            cancellationToken);

    private async Task<ApiResponse<JsonElement>> SendRawAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var call = Prepare(request);
        using var response = await call.SendAsync(BodyUse.Read, cancellationToken).ConfigureAwait(false);
        var value = response.Body.IsEmpty ? default : JsonMediaType.Read(call, response, JsonCodecs.Element);
        return call.Response<JsonElement>(response, value);
    }
}
