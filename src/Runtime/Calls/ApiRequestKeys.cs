namespace Gigstack.Runtime;

/// <summary>
/// What a <see cref="DelegatingHandler"/> of your own <see cref="ApiClientOptions.HttpClient"/> finds in
/// <see cref="HttpRequestMessage.Options"/> of a request, with <see cref="HttpRequestOptions.TryGetValue"/>.
/// </summary>
public static class ApiRequestKeys
{
    /// <summary>The <c>operationId</c> in the document. Missing if it has none, or the request is of your own.</summary>
    public static readonly HttpRequestOptionsKey<string> OperationId = new("gigstack.operation_id");

    /// <summary>The path in the document, for example <c>/clients/{id}</c>. Missing if the request is of your own.</summary>
    public static readonly HttpRequestOptionsKey<string> PathTemplate = new("gigstack.path_template");

    /// <summary>The number of the attempt, starting at 1.</summary>
    public static readonly HttpRequestOptionsKey<int> Attempt = new("gigstack.attempt");

    /// <summary>The idempotency key, the same for all attempts. Missing if the call has none.</summary>
    public static readonly HttpRequestOptionsKey<string> IdempotencyKey = new("gigstack.idempotency_key");
}
