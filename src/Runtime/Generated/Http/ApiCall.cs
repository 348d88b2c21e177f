using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Polly;
using Polly.Timeout;

namespace Gigstack.Runtime.Generated;

/// <summary>One call with all its attempts.</summary>
internal sealed class ApiCall(TransportCore core, ApiRequest request, Uri uri) : RetriedCall(core.Options.TimeProvider)
{
    private readonly AnswerWatcher _watcher = new(core.Unexpected, request);
    private CallErrors? _errors;

    // The headers of the last success, in case its body is cut off.
    private (HttpStatusCode Status, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders)? _success;

    public override bool IsIdempotent => request.IsIdempotent;

    public override bool CanBeSent => request.Body?.CanBeSent != false;

    public CallErrors Errors => _errors ??= new(request.Method.Method, uri, core.Options.MaxResponseBytes, _watcher);

    /// <summary>The media types that were asked for.</summary>
    public string Accept => request.Accept;

    /// <summary>Sends the request, with retries. Throws if the status or the body of the response says that the call failed.</summary>
    public async Task<RawResponse> SendAsync(BodyUse use, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var shape = core.Description.ErrorShape;
        if (use == BodyUse.Ignore && shape?.TellsSuccess == true)
            use = BodyUse.Read;
        var response = await AttemptsAsync(use, cancellationToken).ConfigureAwait(false);
        _watcher.Check(response);
        if (request.XmlResponses is { } xml && !response.IsOpen)
            ReadXml(xml, response);
        if (response.IsSuccess && shape?.IsFailure(response.Body.Span) != true)
            return response;
        using (response)
        {
            var report = new ErrorReport(Errors, response, ErrorBody.Read(response, shape, request.Errors));
            throw request.Errors?.TryCreate(report) ?? new ApiException(report);
        }
    }

    /// <summary>Replaces XML by the JSON that it means. An error whose body cannot be read stays what it is.</summary>
    private void ReadXml(XmlResponses xml, RawResponse response)
    {
        try
        {
            if (xml.ToJson(response) is { } json)
                response.Replace(json);
        }
        catch (JsonReadException exception)
        {
            if (!response.IsSuccess)
                return;
            using (response)
                throw Errors.Unreadable(response, $"with a body that cannot be read: {exception.Message}", exception);
        }
    }

    private async Task<RawResponse> AttemptsAsync(BodyUse use, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
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
        catch (TimeoutRejectedException exception) when (!HasCredentialFailed)
        {
            throw NoAnswer(
                string.Create(CultureInfo.InvariantCulture, $"got no response within {exception.Timeout.TotalSeconds} s"),
                exception);
        }
        catch (OperationCanceledException exception) when (!HasCredentialFailed)
        {
            throw NoAnswer("got no response within the timeout of the HttpClient", exception);
        }
        catch (Exception exception) when (!HasCredentialFailed && exception is HttpRequestException or IOException)
        {
            throw NoAnswer($"failed: {exception.Message}", exception);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private ApiException NoAnswer(string what, Exception cause) =>
        Errors.NoAnswer(
            what,
            cause,
            _success?.Status,
            _success is { } success ? new ApiHeaders(success.Headers, success.ContentHeaders) : ApiHeaders.Empty);

    private async Task<RawResponse> AttemptAsync(BodyUse use, CancellationToken cancellationToken)
    {
        var target = uri;
        var isRenewed = false;
        _success = null;
        for (var redirects = 0; ; redirects++)
        {
            using var message = Message();
            message.RequestUri = target;
            await core.Credentials.ApplyAsync(message, request, this, cancellationToken).ConfigureAwait(false);
            message.Content = core.Connection.Sent(request.Method, message.Content);
            var response = await core.Connection.Client
                .SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            RawResponse? answer = null;
            try
            {
                if (request.Statuses?.Follows(response.StatusCode) != false
                    && SameOriginRedirect.Target(request.Method, target, response, redirects) is { } next)
                {
                    target = next;
                    continue;
                }
                if (response.StatusCode == HttpStatusCode.Unauthorized && !isRenewed && CanBeSent && core.Credentials.Forget(message))
                {
                    isRenewed = true;
                    continue;
                }
                var retryAfter = RetryAfter.Of(response, core.Options.TimeProvider);
                var isSuccess = response.IsSuccessStatusCode || request.Statuses?.IsResult(response.StatusCode) == true;
                if (isSuccess)
                    _success = (response.StatusCode, response.Headers, response.Content.Headers);
                answer = await RawResponse
                    .ReadAsync(response, isSuccess, retryAfter, UseOf(response.StatusCode, use), Errors.MaxResponseBytes, cancellationToken)
                    .ConfigureAwait(false);
                return answer;
            }
            catch (ResponseTooLargeException)
            {
                throw Errors.TooLarge(response);
            }
            finally
            {
                if (answer?.IsOpen != true)
                    response.Dispose();
            }
        }
    }

    /// <summary>A body that the status does not have is ignored, unless it could say that the call failed.</summary>
    private BodyUse UseOf(HttpStatusCode status, BodyUse use) =>
        use == BodyUse.Read && core.Description.ErrorShape?.TellsSuccess != true
            && !(request.Statuses?.HasBody(status) ?? status is not (HttpStatusCode.NoContent or HttpStatusCode.ResetContent))
            ? BodyUse.Ignore
            : use;

    private HttpRequestMessage Message()
    {
        var message = new HttpRequestMessage(request.Method, (Uri?)null)
        {
            Version = core.Connection.Client.DefaultRequestVersion,
            VersionPolicy = core.Connection.Client.DefaultVersionPolicy,
            Content = request.Body?.ToContent(),
        };
        foreach ((var name, var value) in request.Headers)
        {
            // A header such as Content-Range belongs to the content, which is empty if there is no body.
            if (!message.Headers.TryAddWithoutValidation(name, value))
                (message.Content ??= new ByteArrayContent([])).Headers.TryAddWithoutValidation(name, value);
        }

        if (request.Cookies is { } cookies)
            message.Headers.TryAddWithoutValidation("Cookie", cookies);
        if (!request.HasHeader("Accept"))
            message.Headers.TryAddWithoutValidation("Accept", request.Accept);
        if (!request.HasHeader("User-Agent"))
            message.Headers.TryAddWithoutValidation("User-Agent", core.UserAgent);
        return message;
    }
}
