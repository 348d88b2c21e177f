using System.Net;
using System.Runtime.CompilerServices;

namespace Gigstack.Runtime.Generated;

/// <content>One attempt: the message, redirects within the origin, a renewed token, and the body of the response.</content>
internal sealed partial class ApiCall
{
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public override async ValueTask<AttemptOutcome> AttemptAsync(CancellationToken cancellationToken)
    {
        Attempts++;
        _limit = AttemptLimit.Start(this, core.Options.TimeProvider, core.Connection.Disposal, cancellationToken);
        using var limit = _limit;
        AttemptOutcome outcome;
        try
        {
            var response = await ExchangeAsync(limit.Token).ConfigureAwait(false);
            outcome = new AttemptOutcome(response, response.BodyFault, IsTimeout(response.BodyFault));
        }
#pragma warning disable CA1031 // a handler or credential of the user may throw anything; the call decides what to throw
        catch (Exception exception)
#pragma warning restore CA1031
        {
            // The caller's stream is the caller's code, too.
            HasUserCodeFailed |= request.Body?.Failure is not null;
            outcome = new AttemptOutcome(null, request.Body?.Failure ?? exception, IsTimeout(exception));
        }
        _telemetry?.Attempted(Attempts, outcome);
        return outcome;

        bool IsTimeout(Exception? fault) =>
            fault is not null && !HasUserCodeFailed && limit.Token.IsCancellationRequested
            && !cancellationToken.IsCancellationRequested && !core.Connection.IsDisposed;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<RawResponse> ExchangeAsync(CancellationToken cancellationToken)
    {
        var target = uri;
        var isRenewed = false;
        for (var redirects = 0; ; redirects++)
        {
            _address = target;
            using var message = Message(target);
            Tell(new ApiAttempt(this, message), isSending: true);
            await core.Credentials.ApplyAsync(message, request, this, cancellationToken).ConfigureAwait(false);
            var response = await SendAsync(message, cancellationToken).ConfigureAwait(false);
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
                answer = await ReadAsync(response, cancellationToken).ConfigureAwait(false);
                return answer;
            }
            finally
            {
                if (answer?.IsOpen != true)
                    response.Dispose();
            }
        }
    }

    private ValueTask<RawResponse> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var status = response.StatusCode;
        return RawResponse.ReadAsync(
            response,
            response.IsSuccessStatusCode || request.Statuses?.IsResult(status) == true,
            RetryAfter.Of(response, core.Options.TimeProvider),
            UseOf(status),
            core.Options.MaxResponseBytes,
            cancellationToken);
    }

    /// <summary>A body that the status does not have is ignored, unless it could say that the call failed.</summary>
    private BodyUse UseOf(HttpStatusCode status) =>
        _use == BodyUse.Read && core.Description.ErrorShape?.TellsSuccess != true
            && !(request.Statuses?.HasBody(status) ?? status is not (HttpStatusCode.NoContent or HttpStatusCode.ResetContent))
            ? BodyUse.Ignore
            : _use;

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<HttpResponseMessage> SendAsync(HttpRequestMessage message, CancellationToken cancellationToken)
    {
        HttpResponseMessage response;
        try
        {
            response = await core.Connection.SendAsync(message, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            NoteHandlers(message);
            Tell(new ApiAttempt(this, message, exception: exception), isSending: false);
            throw;
        }
        if (!response.IsSuccessStatusCode)
            NoteHandlers(message);
        try
        {
            Tell(new ApiAttempt(this, message, response), isSending: false);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private void NoteHandlers(HttpRequestMessage message) =>
        IsRetriedBelow |= !core.Connection.IsOwned && ResilienceHandlers.HaveSent(message);

    /// <summary>Calls the hooks. What they throw ends the call.</summary>
    private void Tell(ApiAttempt attempt, bool isSending)
    {
        if (hooks is null)
            return;
        try
        {
            if (isSending)
                hooks.Sending(attempt);
            else
                hooks.Received(attempt);
        }
        catch
        {
            HasUserCodeFailed = true;
            throw;
        }
    }

    private HttpRequestMessage Message(Uri target)
    {
        var message = new HttpRequestMessage(request.Method, target) { Content = request.Body?.ToContent() };
        foreach ((var name, var value) in request.Headers)
        {
            // A header such as Content-Range belongs to the content, which is empty if there is no body.
            if (message.Headers.TryAddWithoutValidation(name, value))
                continue;
            var headers = (message.Content ??= new ByteArrayContent([])).Headers;
            if (name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))
                headers.Remove(name);
            headers.TryAddWithoutValidation(name, value);
        }

        if (request.Cookies is { } cookies)
            message.Headers.TryAddWithoutValidation("Cookie", cookies);
        if (!request.HasHeader("Accept"))
            message.Headers.TryAddWithoutValidation("Accept", request.Accept);
        // Not in a browser, which has its own; another one would have to be allowed by the server (CORS).
        if (!BrowserFetch.IsUsed && !request.HasHeader("User-Agent"))
            message.Headers.TryAddWithoutValidation("User-Agent", core.UserAgent);
        if (!BrowserFetch.IsUsed && !request.HasHeader("Accept-Encoding"))
            message.Headers.TryAddWithoutValidation("Accept-Encoding", ContentCoding.Accepted);
        if (!core.Connection.IsOwned)
            CallNotes.Add(message, request, Attempts, IdempotencyKey);
        return message;
    }
}
