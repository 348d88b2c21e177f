using System.Text;

namespace Gigstack.Runtime.Generated;

/// <content>Answers other than JSON.</content>
public sealed partial class ApiTransport
{
    /// <summary>
    /// Sends a request and leaves the body of a success to be read as it arrives. Timeouts, retries and the cancellation of the call end with the
    /// headers of the answer; an error is read and thrown as always.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The response; dispose its value.</returns>
    /// <exception cref="ApiException">The call failed.</exception>
    public async Task<ApiResponse<ApiStream>> SendForStreamAsync(ApiRequest request, CancellationToken cancellationToken = default)
    {
        ApiCall call = _core.Prepare(request, _query);
        RawResponse response = await call.SendAsync(BodyUse.Stream, cancellationToken).ConfigureAwait(false);
        try
        {
            Stream content = await response.OpenAsync(cancellationToken).ConfigureAwait(false);
#pragma warning disable CA2000 // the caller disposes it
            return new ApiResponse<ApiStream>(new ApiStream(call.Errors, response, content), response.StatusCode, response.Headers);
#pragma warning restore CA2000
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    /// <summary>Sends a request and reads the body as text: in the charset that a byte order mark or the answer names, otherwise UTF-8.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The response; its value is empty when the body is.</returns>
    /// <exception cref="ApiException">The call failed, or the charset is unknown.</exception>
    public async Task<ApiResponse<string>> SendForTextAsync(ApiRequest request, CancellationToken cancellationToken = default)
    {
        ApiCall call = _core.Prepare(request, _query);
        using RawResponse response = await call.SendAsync(BodyUse.Read, cancellationToken).ConfigureAwait(false);
        string charset = MediaType.Charset(response.Header("Content-Type")) ?? "utf-8";
        Encoding encoding = MediaType.EncodingOf(charset) ?? throw call.Errors.Unreadable(response, $"in the unknown charset \"{charset}\"", null);
        return new ApiResponse<string>(response.Decode(encoding), response.StatusCode, response.Headers);
    }
}
