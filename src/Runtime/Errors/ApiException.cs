using System.Net;
using System.Text.Json;

namespace Gigstack.Runtime;

/// <summary>
/// A call that failed: the API answered with an error, its answer could not be read, or there was no answer
/// (<see cref="StatusCode"/> is null then and <see cref="Exception.InnerException"/> says why). Cancellation by the caller is not one.
/// </summary>
public class ApiException : Exception
{
    /// <summary>Creates the exception.</summary>
    public ApiException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened, as a sentence.</param>
    public ApiException(string? message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened, as a sentence.</param>
    /// <param name="innerException">The cause.</param>
    public ApiException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal ApiException(ErrorReport report)
        : base(report.Sentence)
    {
        StatusCode = report.StatusCode;
        Code = report.Code;
        ApiMessage = report.ApiMessage;
        Details = report.Details;
        FieldErrors = report.FieldErrors;
        Method = report.Method;
        RequestUri = report.RequestUri;
        ResponseBody = report.ResponseBody;
        Headers = report.Headers;
        RetryAfter = report.RetryAfter;
    }

    /// <summary>The HTTP status; null when there was no answer.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>
    /// Whether the API answered with success and only the body could not be read: malformed, without payload, too large, or broken off. The operation has most
    /// likely taken effect; repeating it would do it twice.
    /// </summary>
    public bool IsUnreadableSuccess { get; init; }

    /// <summary>The API's own code of the error, such as <c>DUPLICATE_RFC</c>.</summary>
    public string? Code { get; init; }

    /// <summary>The API's own words, without method and path.</summary>
    public string? ApiMessage { get; init; }

    /// <summary>What the API says in detail, as it came.</summary>
    public JsonElement? Details { get; init; }

    /// <summary>The details by field, when they are an object of texts or of lists of texts (joined by ", "); otherwise empty.</summary>
    public IReadOnlyDictionary<string, string> FieldErrors { get; init; } = EmptyFieldErrors;

    /// <summary>The HTTP method of the request; empty when unknown.</summary>
    public string Method { get; init; } = "";

    /// <summary>The address of the request, with its query and without credentials.</summary>
    public Uri? RequestUri { get; init; }

    /// <summary>The body of the answer as text, cut at 64 KiB.</summary>
    public string? ResponseBody { get; init; }

    /// <summary>The headers of the answer; names compare without regard to case.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; init; } = ApiHeaders.Empty;

    /// <summary>How long the API asks to wait before the next attempt.</summary>
    public TimeSpan? RetryAfter { get; init; }

    internal static IReadOnlyDictionary<string, string> EmptyFieldErrors { get; } = new Dictionary<string, string>();
}
