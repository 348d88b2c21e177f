using System.Net;

namespace Gigstack.Runtime;

/// <summary>What the API answered, with the payload.</summary>
/// <typeparam name="T">The type of the payload.</typeparam>
public class ApiResponse<T> : ApiResponse
{
    /// <summary>Creates a response; public so that tests can.</summary>
    /// <param name="value">The payload.</param>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="headers">The headers; null for none.</param>
    /// <param name="message">The message of the envelope.</param>
    public ApiResponse(T value, HttpStatusCode statusCode = HttpStatusCode.OK, IReadOnlyDictionary<string, IReadOnlyList<string>>? headers = null, string? message = null)
        : base(statusCode, headers, message)
    {
        Value = value;
    }

    /// <summary>The payload.</summary>
    public T Value { get; }
}
