using System.Globalization;

namespace Gigstack.Runtime;

/// <summary>Creates the exceptions of one call.</summary>
/// <param name="call">The call.</param>
/// <param name="method">The HTTP method.</param>
/// <param name="uri">The address without credentials.</param>
/// <param name="maxResponseBytes">The limit of the options.</param>
internal sealed class CallErrors(ReportedCall call, string method, Uri uri, long maxResponseBytes)
{
    public AnswerWatch Watch => call.Watch;

    public string Method => method;

    public Uri Uri => uri;

    public long MaxResponseBytes => maxResponseBytes;

    public int Attempts => call.Attempts;

    public TimeSpan Elapsed => call.Elapsed;

    public string? IdempotencyKey => call.IdempotencyKey;

    /// <summary>What the messages begin with.</summary>
    public string Line => $"{method} {uri.AbsolutePath}";

    /// <summary>There is a response, but not the expected one.</summary>
    public ApiException Unreadable(RawResponse response, string what, Exception? cause, UnreadBody? body = null) =>
        Failed($"returned {(int)response.StatusCode} {what}", cause, response, body);

    public ApiException TooLarge(RawResponse response) =>
        Failed($"returned {(int)response.StatusCode} {MoreThan("")}", cause: null, response);

    /// <summary>The call ended without a complete response.</summary>
    /// <param name="what">What happened.</param>
    /// <param name="cause">The cause.</param>
    /// <param name="response">The success whose body was cut off; null if there was none.</param>
    public ApiException NoAnswer(string what, Exception cause, RawResponse? response) => Failed(what, cause, response);

    /// <summary>Says that something exceeds <see cref="MaxResponseBytes"/>.</summary>
    /// <param name="what">What exceeds it, such as "an item of "; empty for the body.</param>
    public string MoreThan(string what) => MoreThan(what, maxResponseBytes);

    public static string MoreThan(string what, long limit) => string.Create(
        CultureInfo.InvariantCulture,
        $"with {what}more than {limit} bytes, the limit of {nameof(ApiClientOptions)}.{nameof(ApiClientOptions.MaxResponseBytes)}");

    /// <summary>A body that is read as it arrives was read to its end, or closed.</summary>
    public void Succeeded(RawResponse response) => call.Succeeded(response);

    /// <summary>The caller canceled reading a body.</summary>
    public void Canceled(RawResponse response, OperationCanceledException exception) => call.Failed(response, exception);

    private ApiException Failed(string what, Exception? cause, RawResponse? response, UnreadBody? body = null)
    {
        var secrets = response is null ? default : call.Hide(response);
        var exception = new ApiException($"{Line} {secrets.Hide(what)}", cause)
        {
            Method = method,
            RequestUri = uri,
            StatusCode = response?.StatusCode,
            Headers = response?.Headers ?? ApiHeaders.Empty,
            ResponseBody = response is null or { IsOpen: true } ? null : response.Text,
            IsUnreadableSuccess = response?.IsSuccess == true,
            Unread = body,
            Attempts = Attempts,
            Elapsed = Elapsed,
            IdempotencyKey = IdempotencyKey,
        };
        call.Failed(response, exception);
        return exception;
    }
}
