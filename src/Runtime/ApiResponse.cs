using System.Net;

namespace Gigstack.Runtime;

/// <summary>What the API answered, apart from the payload.</summary>
public class ApiResponse
{
    /// <summary>Creates a response; public so that tests can.</summary>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="headers">The headers; null for none. Names should compare without regard to case.</param>
    /// <param name="message">The message of the envelope.</param>
    public ApiResponse(HttpStatusCode statusCode, IReadOnlyDictionary<string, IReadOnlyList<string>>? headers = null, string? message = null)
    {
        StatusCode = statusCode;
        Headers = headers ?? ApiHeaders.Empty;
        Message = message;
    }

    /// <summary>The HTTP status.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>The headers of the response and of its body; names compare without regard to case.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; }

    /// <summary>The message that came with the payload in its envelope, if the API sends one.</summary>
    public string? Message { get; }
}
