using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Gigstack.Runtime.Errors;
using Gigstack.Runtime.Json;
using Gigstack.Runtime.Resilience;
using Polly;
using Polly.Timeout;

namespace Gigstack.Runtime.Http;

/// <summary>One call with all its attempts.</summary>
internal sealed class ApiCall(TransportCore core, ApiRequest request, Uri uri)
{
    // The success that the last attempt got, in case its body breaks off.
    private (HttpStatusCode Status, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders)? _success;

    public string Method => request.Method.Method;

    /// <summary>The address without credentials.</summary>
    public Uri Uri => uri;

    public bool IsIdempotent => request.IsIdempotent;

    /// <summary>Whether there is something left to send: a stream that cannot seek is gone after the first attempt.</summary>
    public bool CanBeSent => request.Body?.CanBeSent != false;

    /// <summary>When the call began, by the clock of the options.</summary>
    public long Started { get; } = core.Options.TimeProvider.GetTimestamp();

    /// <summary>The wait that was decided on when the last attempt was found worth repeating.</summary>
    public TimeSpan NextDelay { get; set; }

    public long MaxResponseBytes => core.Options.MaxResponseBytes;

    private string Line => $"{Method} {uri.AbsolutePath}";

    /// <summary>Sends until there is an answer; a non-success one, by its status or by its body, is thrown as its exception.</summary>
    public async Task<RawResponse> SendAsync(BodyUse use, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ApiErrorShape? shape = core.Description.ErrorShape;
        if (use == BodyUse.Ignore && shape?.TellsSuccess == true)
            use = BodyUse.Read;
        RawResponse response = await AttemptsAsync(use, cancellationToken).ConfigureAwait(false);
        if (response.IsSuccess && shape?.IsFailure(response.Body.Span) != true)
            return response;
        using (response)
            throw new ErrorReport(this, response, shape).ToException(request.Errors);
    }

    public T Read<T>(RawResponse response, JsonCodec<T> codec)
    {
        // No body is null to whoever takes null.
        if (response.Body.IsEmpty && default(T) is null && codec.AcceptsNull)
            return default!;
        if (response.Body.IsEmpty)
            throw Unreadable(response, "with an empty body where one was expected", null);
        try
        {
            return JsonText.Read(response.Body.Span, codec);
        }
        catch (JsonReadException exception)
        {
            throw Unreadable(response, $"with a body that cannot be read: {exception.Message}", exception);
        }
    }

    public ApiException Unreadable(RawResponse response, string what, Exception? cause) =>
        new($"{Line} answered {(int)response.StatusCode} {what}", cause)
        {
            Method = Method,
            RequestUri = uri,
            StatusCode = response.StatusCode,
            Headers = response.Headers,
            ResponseBody = response.IsOpen ? null : response.Text,
            IsUnreadableSuccess = response.IsSuccess,
        };

    private async Task<RawResponse> AttemptsAsync(BodyUse use, CancellationToken cancellationToken)
    {
        ResilienceContext context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(RetryPipeline.Call, this);
        try
        {
            return await core.Pipeline.ExecuteAsync(
                static async (context, state) => await state.Call.AttemptAsync(state.Use, context.CancellationToken).ConfigureAwait(false),
                context,
                (Call: this, Use: use)).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(exception.Message, exception, cancellationToken);
        }
        catch (TimeoutRejectedException exception)
        {
            throw NoAnswer(string.Create(CultureInfo.InvariantCulture, $"got no answer within {exception.Timeout.TotalSeconds} s"), exception);
        }
        catch (OperationCanceledException exception)
        {
            throw NoAnswer("got no answer within the timeout of the HttpClient", exception);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw NoAnswer($"failed: {exception.Message}", exception);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private ApiException NoAnswer(string what, Exception cause) => new($"{Line} {what}", cause)
    {
        Method = Method,
        RequestUri = uri,
        StatusCode = _success?.Status,
        Headers = _success is { } success ? new ApiHeaders(success.Headers, success.ContentHeaders) : ApiHeaders.Empty,
        IsUnreadableSuccess = _success is not null,
    };

    private async Task<RawResponse> AttemptAsync(BodyUse use, CancellationToken cancellationToken)
    {
        Uri target = uri;
        bool isRenewed = false;
        _success = null;
        for (int redirects = 0; ; redirects++)
        {
            using HttpRequestMessage message = Message();
            message.RequestUri = await core.Credentials.ApplyAsync(message, target, request, cancellationToken).ConfigureAwait(false);
            HttpResponseMessage response = await core.Client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            RawResponse? answer = null;
            try
            {
                if (SameOriginRedirect.Target(request.Method, target, response, redirects) is { } next)
                {
                    target = next;
                    continue;
                }
                if (response.StatusCode == HttpStatusCode.Unauthorized && !isRenewed && CanBeSent && core.Credentials.Forget(message))
                {
                    isRenewed = true;
                    continue;
                }
                TimeSpan? retryAfter = RetryAfter.Of(response, core.Options.TimeProvider);
                if (response.IsSuccessStatusCode)
                    _success = (response.StatusCode, response.Headers, response.Content.Headers);
                answer = await RawResponse.ReadAsync(response, retryAfter, use, MaxResponseBytes, cancellationToken).ConfigureAwait(false);
                return answer;
            }
            catch (ResponseTooLargeException)
            {
                throw new ApiException(string.Create(CultureInfo.InvariantCulture, $"{Line} answered {(int)response.StatusCode} with more than {MaxResponseBytes} bytes, the limit of {nameof(ApiClientOptions)}.{nameof(ApiClientOptions.MaxResponseBytes)}"))
                {
                    Method = Method,
                    RequestUri = uri,
                    StatusCode = response.StatusCode,
                    Headers = new ApiHeaders(response.Headers, response.Content.Headers),
                    IsUnreadableSuccess = response.IsSuccessStatusCode,
                };
            }
            finally
            {
                if (answer?.IsOpen != true)
                    response.Dispose();
            }
        }
    }

    private HttpRequestMessage Message()
    {
        var message = new HttpRequestMessage(request.Method, (Uri?)null)
        {
            Version = core.Client.DefaultRequestVersion,
            VersionPolicy = core.Client.DefaultVersionPolicy,
            Content = core.Sent(request.Method, request.Body?.ToContent()),
        };
        foreach ((string name, string value) in request.Headers)
            if (!message.Headers.TryAddWithoutValidation(name, value) && (request.Body is null || !message.Content!.Headers.TryAddWithoutValidation(name, value)))
                throw new InvalidOperationException($"The header {name} belongs to a body, and {Line} has none.");
        if (request.Cookies is { } cookies)
            message.Headers.TryAddWithoutValidation("Cookie", cookies);
        if (!request.HasHeader("Accept"))
            message.Headers.TryAddWithoutValidation("Accept", request.Accept);
        if (!request.HasHeader("User-Agent"))
            message.Headers.TryAddWithoutValidation("User-Agent", core.UserAgent);
        return message;
    }
}
