using System.Net;

namespace Gigstack.Runtime;

/// <summary>The response of the API, without the payload.</summary>
public class ApiResponse
{
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
        Headers = headers ?? ApiHeaders.Empty;
        Message = message;
    }

    /// <summary>The HTTP status.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>The headers of the response and its content. Names are compared ignoring case.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; }

    /// <summary>The message next to the payload in the envelope; null if there is none.</summary>
    public string? Message { get; }
}
