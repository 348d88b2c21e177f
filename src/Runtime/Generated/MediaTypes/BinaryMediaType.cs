namespace Gigstack.Runtime.Generated;

/// <summary><c>application/octet-stream</c>, images and everything else: a stream.</summary>
internal static class BinaryMediaType
{
    /// <exception cref="ArgumentException">The media type is invalid.</exception>
    public static RequestBody Body(ApiFile body, string contentType)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(contentType);
        return new FileBody(body, MediaType.OfFile(body.ContentType, contentType, nameof(contentType)));
    }

    /// <summary>Returns the body before it is read. The caller disposes it, and the response with it.</summary>
    public static async Task<ApiStream> OpenAsync(
        ApiCall call, RawResponse response, TimeProvider clock, CancellationToken cancellationToken)
    {
        try
        {
            var content = await response.OpenAsync(cancellationToken).ConfigureAwait(false);
            return new ApiStream(call.Errors, response, content, call.Settings.Timeout, clock);
        }
        catch (Exception exception)
        {
            call.Failed(response, exception);
            response.Dispose();
            throw;
        }
    }

    /// <summary>A body that is one file.</summary>
    private sealed class FileBody(ApiFile file, string contentType) : StreamedBody
    {
        public override bool CanBeSent => file.CanBeSent;

        protected override AttemptBody Open(out string type)
        {
            file.ThrowIfSpent();
            type = contentType;
            var length = file.Length;
            return new(length, (stream, cancellationToken) => file.WriteToAsync(stream, length, cancellationToken));
        }
    }
}

/// <content>A file as the request body.</content>
public sealed partial class ApiRequest
{
    /// <summary>Sets a file as the request body.</summary>
    /// <param name="body">The file.</param>
    /// <param name="contentType">
    /// The media types in the document, such as <c>image/*</c> or <c>image/png, image/jpeg</c>. The media type of the file is used if they
    /// allow it; otherwise the first of them.
    /// </param>
    /// <returns>The request.</returns>
    /// <exception cref="ArgumentException">The media type is invalid.</exception>
    public ApiRequest Binary(ApiFile body, string contentType)
    {
        Body = BinaryMediaType.Body(body, contentType);
        return this;
    }
}

/// <content>Responses whose body is returned as a stream.</content>
public sealed partial class ApiTransport
{
    /// <summary>
    /// Sends a request and returns the body of a success as a stream. Timeouts, retries and the cancellation of the call end with the
    /// headers of the response. An error is read and thrown.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The response; dispose its value.</returns>
    /// <exception cref="ApiException">The call failed.</exception>
    public async Task<ApiResponse<ApiStream>> SendForStreamAsync(ApiRequest request, CancellationToken cancellationToken = default)
    {
        var call = Prepare(request);
        var response = await call.SendAsync(BodyUse.Stream, cancellationToken).ConfigureAwait(false);
#pragma warning disable CA2000 // the caller disposes it
        var body = await BinaryMediaType.OpenAsync(call, response, Options.TimeProvider, cancellationToken).ConfigureAwait(false);
#pragma warning restore CA2000
        return call.Described(response, body);
    }
}
