using System.Net;

namespace Gigstack.Runtime;

/// <summary>The response of the API, without the payload.</summary>
public class ApiResponse
{
    private readonly RawResponse? _raw;
    private IReadOnlyDictionary<string, IReadOnlyList<string>>? _headers;

    /// <summary>Creates a response, for tests.</summary>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="headers">The headers; null for none. Names should be compared ignoring case.</param>
    /// <param name="message">The message in the envelope.</param>
    public ApiResponse(
        HttpStatusCode statusCode,
        IReadOnlyDictionary<string, IReadOnlyList<string>>? headers = null,
        string? message = null)
    {
        StatusCode = statusCode;
        _headers = headers ?? ApiHeaders.Empty;
        Message = message;
    }

    internal ApiResponse(HttpStatusCode statusCode, RawResponse raw, string? message)
    {
        StatusCode = statusCode;
        _raw = raw;
        Message = message;
    }

    /// <summary>The HTTP status.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>The headers of the response and its content. Names are compared ignoring case.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers => _headers ??= _raw!.Headers;

    /// <summary>The message next to the payload in the envelope; null if there is none.</summary>
    public string? Message { get; }

    /// <summary>The number of times that the request was sent: 1 unless it was retried.</summary>
    public int Attempts { get; init; } = 1;

    /// <summary>The time from the beginning of the call to its response, with all attempts and delays.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>The idempotency key that the request carried; null if it had none.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>
    /// The body as it was received, after decompression; null unless <see cref="CallOptions.KeepRawBody"/> is set, and for a body that is
    /// returned as a stream.
    /// </summary>
    public ReadOnlyMemory<byte>? RawBody { get; init; }
}
