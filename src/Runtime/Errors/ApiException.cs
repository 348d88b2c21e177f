using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Text.Json;

namespace Gigstack.Runtime;

/// <summary>
/// A call failed: the API returned an error, its response could not be read, or there was no response. In the last case
/// <see cref="StatusCode"/> is null and <see cref="Exception.InnerException"/> is the cause. Cancellation by the caller throws
/// <see cref="OperationCanceledException"/> instead.
/// </summary>
public class ApiException : Exception
{
    /// <summary>Creates the exception.</summary>
    public ApiException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">The message.</param>
    public ApiException(string? message)
        : base(message)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="message">The message.</param>
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
        Unread = report.Unread;
        Attempts = report.Call.Attempts;
        Elapsed = report.Call.Elapsed;
        IdempotencyKey = report.Call.IdempotencyKey;
    }

    /// <summary>The HTTP status; null if there was no response.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>
    /// Whether the API returned success, but the body could not be read: it was malformed, without payload, too large or cut off. The
    /// operation has most likely taken effect, so do not repeat it without checking.
    /// </summary>
    public bool IsUnreadableSuccess { get; init; }

    /// <summary>The error code of the API, for example <c>DUPLICATE_RFC</c>.</summary>
    public string? Code { get; init; }

    /// <summary>The message of the API, without method and path; for problem details, their title.</summary>
    public string? ApiMessage { get; init; }

    /// <summary>The details of the API, as JSON; for problem details, their detail, otherwise their errors.</summary>
    public JsonElement? Details { get; init; }

    /// <summary>
    /// The details by field, if they are an object of strings or of arrays of strings (joined with ", "), or the errors of problem details.
    /// Otherwise empty.
    /// </summary>
    public IReadOnlyDictionary<string, string> FieldErrors { get; init; } = EmptyFieldErrors;

    /// <summary>The HTTP method of the request; empty if unknown.</summary>
    public string Method { get; init; } = "";

    /// <summary>The address of the request with its query, without credentials.</summary>
    public Uri? RequestUri { get; init; }

    /// <summary>The response body as text, truncated to 64 KiB.</summary>
    public string? ResponseBody { get; init; }

    /// <summary>The headers of the response. Names are compared ignoring case.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; init; } = ApiHeaders.Empty;

    /// <summary>The delay before the next attempt that the API requests.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The number of times that the request was sent, or tried to be sent.</summary>
    public int Attempts { get; init; }

    /// <summary>The time from the beginning of the call to its failure, with all attempts and delays.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>
    /// The idempotency key that the request carried; null if it had none. If the outcome is unknown, call again with
    /// <see cref="CallOptions.IdempotencyKey"/>: the API then returns the result of this call, or executes it for the first time.
    /// </summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>
    /// The required properties that the response lacks, as JSON paths such as <c>$.data.id</c>, if it could not be read because of them.
    /// Otherwise empty.
    /// </summary>
    public IReadOnlyList<string> MissingProperties => Unread?.Missing ?? [];

    internal UnreadBody? Unread { get; init; }

    internal static IReadOnlyDictionary<string, string> EmptyFieldErrors { get; } = new Dictionary<string, string>();

    /// <summary>
    /// Reads a body again that lacks required properties, so that what a successful call has returned is not lost. A missing property has
    /// its default: null also where its type does not say so, 0 or false. <see cref="MissingProperties"/> has their paths.
    /// </summary>
    /// <typeparam name="T">
    /// The type that the call returns (of a paged call, <see cref="Page{T}"/>), the declared type of an error body, or
    /// <see cref="JsonElement"/> for the whole body as JSON, whatever its type.
    /// </typeparam>
    /// <param name="value">The value; the default if the result is false.</param>
    /// <returns>
    /// False if there is no body, it is not JSON, it departs from the type in more than missing or null required properties, or
    /// <typeparamref name="T"/> is not its type.
    /// </returns>
    public bool TryReadAs<T>([NotNullWhen(true)] out T? value)
    {
        value = default;
        if (Unread is { } body)
            return body.TryReadAs(out value);
        if (typeof(T) != typeof(JsonElement) || ResponseBody is not { Length: > 0 } text)
            return false;
        try
        {
            using var json = JsonDocument.Parse(text);
            value = (T)(object)json.RootElement.Clone();
            return true;
        }
        catch (JsonException)
        {
            return false; // of another media type, or truncated
        }
    }
}
