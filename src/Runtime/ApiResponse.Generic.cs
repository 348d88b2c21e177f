using System.Net;

namespace Gigstack.Runtime;

/// <summary>The response of the API, with the payload.</summary>
/// <typeparam name="T">The type of the payload.</typeparam>
public class ApiResponse<T> : ApiResponse
{
    /// <summary>Creates a response, for tests.</summary>
    /// <param name="value">The payload.</param>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="headers">The headers; null for none.</param>
    /// <param name="message">The message in the envelope.</param>
    public ApiResponse(
        T value,
        HttpStatusCode statusCode = HttpStatusCode.OK,
        IReadOnlyDictionary<string, IReadOnlyList<string>>? headers = null,
        string? message = null)
        : base(statusCode, headers, message)
    {
        Value = value;
    }

    internal ApiResponse(T value, HttpStatusCode statusCode, RawResponse raw, string? message)
        : base(statusCode, raw, message)
    {
        Value = value;
    }

    /// <summary>The payload.</summary>
    public T Value { get; }
}
