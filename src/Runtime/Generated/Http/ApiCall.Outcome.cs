using System.Globalization;
using System.Net;
using System.Runtime.ExceptionServices;

namespace Gigstack.Runtime.Generated;

/// <content>What the outcome of the last attempt means for the caller.</content>
internal sealed partial class ApiCall
{
    /// <summary>Throws if the call failed.</summary>
    private void Conclude(AttemptOutcome outcome, CancellationToken cancellationToken)
    {
        if (outcome.Fault is OperationCanceledException canceled && cancellationToken.IsCancellationRequested)
            throw new OperationCanceledException(canceled.Message, canceled, cancellationToken);
        if (outcome is { Response: { } answer } && (outcome.Fault is null || !answer.IsSuccess))
        {
            ConcludeAnswer(answer);
            return;
        }
        var fault = TransportFault.Reported(outcome.Fault!);
        if (core.Connection.IsDisposed)
            throw new ObjectDisposedException(core.Description.Name, "The client was disposed during the call.");
        if (outcome.IsTimeout)
        {
            var seconds = _limit.Timeout == Settings.Timeout ? Settings.Timeout : Settings.TotalTimeout;
            throw Errors.NoAnswer(
                string.Create(CultureInfo.InvariantCulture, $"got no response within {seconds.TotalSeconds} s"), fault, outcome.Response);
        }
        if (outcome.Response is { } cut)
        {
            throw fault is ResponseTooLargeException
                ? Errors.TooLarge(cut)
                : Errors.NoAnswer($"failed: {Excerpt.OfMessage(fault.Message)}", fault, cut);
        }
        if (HasUserCodeFailed || !TransportFault.IsTransport(fault))
            ExceptionDispatchInfo.Throw(fault);
        throw fault is OperationCanceledException
            ? Errors.NoAnswer("got no response within the timeout of the HttpClient", fault, null)
            : Errors.NoAnswer($"failed: {Excerpt.OfMessage(fault.Message)}", fault, null);
    }

    private void ConcludeAnswer(RawResponse response)
    {
        if (_use == BodyUse.Raw)
        {
            Settings.OnResponse?.Invoke(Described(response));
            return;
        }
        if (response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone && request.Method == HttpMethod.Delete && MayHaveRun)
            response.AcceptGone();
        _watcher?.Check(response);
        if (!response.IsOpen)
            Replace(response);
        Settings.OnResponse?.Invoke(Described(response));
        var shape = core.Description.ErrorShape;
        if (response.IsGone || (response.IsSuccess && shape?.IsFailure(response.Body.Span) != true))
            return;
        Hide(response);
        var report = new ErrorReport(Errors, response, ErrorBody.Read(response, shape, request.Errors));
        throw request.Errors?.TryCreate(report) ?? new ApiException(report);
    }

    /// <summary>
    /// Replaces XML by the JSON that it means, and JSON in another charset by the same in UTF-8. An error whose body cannot be read stays
    /// what it is.
    /// </summary>
    private void Replace(RawResponse response)
    {
        try
        {
            // An error is limited by its length.
            if (request.XmlResponses?.ToJson(
                response, response.IsSuccess ? core.Options.MaxResponseItems : ApiClientOptions.DefaultMaxItems) is { } json)
            {
                response.Replace(json);
            }
            else if (JsonCharset.ToUtf8(response) is { } utf8)
            {
                response.Transcode(utf8);
            }
        }
        catch (JsonReadException exception)
        {
            if (response.IsSuccess)
                throw Errors.Unreadable(response, $"with a body that cannot be read: {exception.Message}", exception);
        }
    }
}
