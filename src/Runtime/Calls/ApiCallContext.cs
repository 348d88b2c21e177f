namespace Gigstack.Runtime;

/// <summary>One attempt of a call, as <c>OnSending</c> and <c>OnReceived</c> of a client see it.</summary>
public sealed class ApiCallContext
{
    internal ApiCallContext(ApiClientOptions options, HttpRequestMessage request)
    {
        Options = options;
        Request = request;
    }

    /// <summary>The options of the client, of the type that it was created with. They are a copy; changes have no effect.</summary>
    public ApiClientOptions Options { get; }

    /// <summary>The <c>operationId</c> in the document; null if it has none, or the request is of your own.</summary>
    public string? OperationId { get; init; }

    /// <summary>The path in the document, for example <c>/clients/{id}</c>; null if the request is of your own.</summary>
    public string? PathTemplate { get; init; }

    /// <summary>The number of the attempt, starting at 1.</summary>
    public int Attempt { get; init; }

    /// <summary>The idempotency key, the same for all attempts; null if the call has none.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>
    /// The request. <c>OnSending</c> may add headers; the credential is added after it. <c>OnReceived</c> sees the request with the
    /// credential: do not log its headers.
    /// </summary>
    public HttpRequestMessage Request { get; }

    /// <summary>The response, in <c>OnReceived</c>; null if the attempt failed without one. Its content must not be read.</summary>
    public HttpResponseMessage? Response { get; internal init; }

    /// <summary>Why there is no response, in <c>OnReceived</c>; otherwise null.</summary>
    public Exception? Exception { get; internal init; }

    /// <summary>The time since the call began.</summary>
    public TimeSpan Elapsed { get; init; }
}
