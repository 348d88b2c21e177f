using System.Runtime.CompilerServices;

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
    private Uri? _address;

    /// <summary>The address that was requested last, without credentials. A redirect changes it.</summary>
    public Uri Address => _address ?? uri;

    public override bool IsIdempotent => request.IsIdempotent;

    public override bool CanBeSent => request.Body?.CanBeSent != false;

    public override string? IdempotencyKey => request.IdempotencyKey;

    public CallErrors Errors => _errors ??= new CallErrors(this, request.Method.Method, uri, core.Options.MaxResponseBytes);

    public override AnswerWatch Watch => _watcher ?? core.Unwatched;

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
            return response!;
        }
        catch (Exception exception)
        {
            Failed(response, exception);
            response?.Dispose();
            throw;
        }
    }

    /// <summary>Ends the call with a response without payload.</summary>
    public ApiResponse Response(RawResponse response)
    {
        Succeeded(response);
        return Described(response);
    }

    /// <summary>Ends the call with a response and its payload.</summary>
    public ApiResponse<T> Response<T>(RawResponse response, T value, string? message = null)
    {
        Succeeded(response);
        return Described(response, value, message);
    }

    /// <summary>A response whose body is still being read: who reads it ends the call.</summary>
    public ApiResponse<T> Described<T>(RawResponse response, T value, string? message = null) =>
        new(value, response.StatusCode, response, message)
        {
            Attempts = Attempts,
            Elapsed = Elapsed,
            IdempotencyKey = IdempotencyKey,
            RawBody = RawBody(response),
        };

    public override void Succeeded(RawResponse response) => End(response, failure: null);

    public override void Failed(RawResponse? response, Exception exception) => End(response, exception);

    private void End(RawResponse? response, Exception? failure)
    {
        _telemetry?.End(response?.StatusCode, Attempts, Elapsed, failure);
        _telemetry = null;
    }

    private ApiResponse Described(RawResponse response) => new(response.StatusCode, response.Headers)
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
    public override SentSecrets Hide(RawResponse response)
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
}
