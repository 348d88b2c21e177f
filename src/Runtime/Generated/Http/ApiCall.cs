using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace Gigstack.Runtime.Generated;

/// <summary>One call with all its attempts: its result, or the exception that says how it failed.</summary>
internal sealed partial class ApiCall(TransportCore core, CallSettings settings, IApiCallHooks? hooks, ApiRequest request, Uri uri)
    : RetriedCall(core.Options, settings, core.Budget)
{
    private readonly AnswerWatcher? _watcher = core.Unexpected.IsOn ? new AnswerWatcher(core, request) : null;
    private BodyUse _use;
    private CallErrors? _errors;
    private CallTelemetry? _telemetry;
    private AttemptLimit _limit;

    public override bool IsIdempotent => request.IsIdempotent;

    public override bool CanBeSent => request.Body?.CanBeSent != false;

    public string? IdempotencyKey => request.IdempotencyKey;

    public CallErrors Errors => _errors ??= new CallErrors(this, request.Method.Method, uri, core.Options.MaxResponseBytes);

    public AnswerWatch Watch => _watcher ?? core.Unwatched;

    /// <summary>The media types that were asked for.</summary>
    public string Accept => request.Accept;

    /// <summary>Sends the request, with retries. Throws if the status or the body of the response says that the call failed.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<RawResponse> SendAsync(BodyUse use, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _use = use == BodyUse.Ignore && core.Description.ErrorShape?.TellsSuccess == true ? BodyUse.Read : use;
        _telemetry = core.Telemetry.Begin(new CallFacts(request.Method, request.PathTemplate, uri));
        RawResponse? response = null;
        try
        {
            var outcome = await AttemptAsync(cancellationToken).ConfigureAwait(false);
            if (IsWorthAnother(outcome))
                outcome = await RetryAsync(outcome, cancellationToken).ConfigureAwait(false);
            response = outcome.Response;
            Conclude(outcome, cancellationToken);
            _telemetry?.End(response!.StatusCode, Attempts, Elapsed, failure: null);
            return response!;
        }
        catch (Exception exception)
        {
            _telemetry?.End(response?.StatusCode, Attempts, Elapsed, exception);
            response?.Dispose();
            throw;
        }
    }

    /// <summary>A response without payload.</summary>
    public ApiResponse Response(RawResponse response) => new(response.StatusCode, response.Headers)
    {
        Attempts = Attempts,
        Elapsed = Elapsed,
        IdempotencyKey = IdempotencyKey,
        RawBody = RawBody(response),
    };

    /// <summary>A response with its payload.</summary>
    public ApiResponse<T> Response<T>(RawResponse response, T value, string? message = null) =>
        new(value, response.StatusCode, response, message)
        {
            Attempts = Attempts,
            Elapsed = Elapsed,
            IdempotencyKey = IdempotencyKey,
            RawBody = RawBody(response),
        };

    // Typed, because a null array would become an empty memory.
    private ReadOnlyMemory<byte>? RawBody(RawResponse response) =>
        Settings.KeepRawBody && !response.IsOpen ? response.Received.ToArray() : default(ReadOnlyMemory<byte>?);

    /// <summary>What hooks see of an attempt.</summary>
    public ApiCallContext Context(HttpRequestMessage message, HttpResponseMessage? response, Exception? exception) =>
        new(core.Options, message)
        {
            OperationId = request.OperationId,
            PathTemplate = request.PathTemplate,
            Attempt = Attempts,
            IdempotencyKey = IdempotencyKey,
            Response = response,
            Exception = exception,
            Elapsed = Elapsed,
        };

    /// <summary>Keeps the secrets of the request out of a response that becomes an exception.</summary>
    public SentSecrets Hide(RawResponse response)
    {
        var secrets = response.Request is { } message ? core.Credentials.SecretsOf(message, request) : default;
        response.Hide(secrets);
        return secrets;
    }

    protected override void WillRetry() => _telemetry?.Retrying(NextDelay);

    private async ValueTask<AttemptOutcome> RetryAsync(AttemptOutcome first, CancellationToken cancellationToken)
    {
        // The delays end, too, when the client is disposed.
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, core.Connection.Disposal);
        try
        {
            return await RetryPipeline.ContinueAsync(core.Pipeline, this, first, both.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception)
        {
            return new AttemptOutcome(null, exception);
        }
    }

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
            throw fault is ResponseTooLargeException ? Errors.TooLarge(cut) : Errors.NoAnswer($"failed: {Excerpt.OfMessage(fault.Message)}", fault, cut);
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
            Settings.OnResponse?.Invoke(Response(response));
            return;
        }
        if (response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone && request.Method == HttpMethod.Delete && MayHaveRun)
            response.AcceptGone();
        _watcher?.Check(response);
        if (request.XmlResponses is { } xml && !response.IsOpen)
            ReadXml(xml, response);
        Settings.OnResponse?.Invoke(Response(response));
        var shape = core.Description.ErrorShape;
        if (response.IsGone || (response.IsSuccess && shape?.IsFailure(response.Body.Span) != true))
            return;
        Hide(response);
        var report = new ErrorReport(Errors, response, ErrorBody.Read(response, shape, request.Errors));
        throw request.Errors?.TryCreate(report) ?? new ApiException(report);
    }

    /// <summary>Replaces XML by the JSON that it means. An error whose body cannot be read stays what it is.</summary>
    private void ReadXml(XmlResponses xml, RawResponse response)
    {
        try
        {
            if (xml.ToJson(response, core.Options.MaxResponseItems) is { } json)
                response.Replace(json);
        }
        catch (JsonReadException exception)
        {
            if (response.IsSuccess)
                throw Errors.Unreadable(response, $"with a body that cannot be read: {exception.Message}", exception);
        }
    }
}
