using System.Globalization;
using System.Net;

namespace Gigstack.Runtime;

/// <summary>Creates the exceptions of one call.</summary>
/// <param name="method">The HTTP method.</param>
/// <param name="uri">The address without credentials.</param>
/// <param name="maxResponseBytes">The limit of the options.</param>
/// <param name="watch">Watches how bodies are read.</param>
internal sealed class CallErrors(string method, Uri uri, long maxResponseBytes, AnswerWatch watch)
{
    public AnswerWatch Watch => watch;

    public string Method => method;

    public Uri Uri => uri;

    public long MaxResponseBytes => maxResponseBytes;

    /// <summary>What the messages begin with.</summary>
    public string Line => $"{method} {uri.AbsolutePath}";

    /// <summary>There is a response, but not the expected one.</summary>
    public ApiException Unreadable(RawResponse response, string what, Exception? cause, UnreadBody? body = null) =>
        new($"{Line} returned {(int)response.StatusCode} {what}", cause)
        {
            Method = method,
            RequestUri = uri,
            StatusCode = response.StatusCode,
            Headers = response.Headers,
            ResponseBody = response.IsOpen ? null : response.Text,
            IsUnreadableSuccess = response.IsSuccess,
            Unread = body,
        };

    public ApiException TooLarge(HttpResponseMessage response) => new($"{Line} returned {(int)response.StatusCode} {MoreThan("")}")
    {
        Method = method,
        RequestUri = uri,
        StatusCode = response.StatusCode,
        Headers = new ApiHeaders(response.Headers, response.Content.Headers),
        IsUnreadableSuccess = response.IsSuccessStatusCode,
    };

    /// <summary>The call ended without a complete response.</summary>
    /// <param name="what">What happened.</param>
    /// <param name="cause">The cause.</param>
    /// <param name="status">The status of a success whose body was cut off; null if there was none.</param>
    /// <param name="headers">Its headers.</param>
    public ApiException NoAnswer(string what, Exception cause, HttpStatusCode? status, ApiHeaders headers) => new($"{Line} {what}", cause)
    {
        Method = method,
        RequestUri = uri,
        StatusCode = status,
        Headers = headers,
        IsUnreadableSuccess = status is not null,
    };

    /// <summary>Says that something exceeds <see cref="MaxResponseBytes"/>.</summary>
    /// <param name="what">What exceeds it, such as "an item of "; empty for the body.</param>
    public string MoreThan(string what) => MoreThan(what, maxResponseBytes);

    public static string MoreThan(string what, long limit) => string.Create(
        CultureInfo.InvariantCulture,
        $"with {what}more than {limit} bytes, the limit of {nameof(ApiClientOptions)}.{nameof(ApiClientOptions.MaxResponseBytes)}");
}
