namespace Gigstack.Runtime;

/// <summary>
/// Options of single calls, in place of those of the client: <c>client.With(new CallOptions { MaxRetries = 0 }).Invoices.GetAsync(id)</c>.
/// They are copied by <c>With</c>; later changes have no effect.
/// </summary>
public sealed class CallOptions
{
    /// <summary>The timeout of one attempt; null for <see cref="ApiClientOptions.Timeout"/>.</summary>
    /// <value>From 10 ms to 24 hours, or <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>.</value>
    public TimeSpan? Timeout { get; init; }

    /// <summary>
    /// The timeout of the call with all its attempts and the delays between them; null for <see cref="ApiClientOptions.TotalTimeout"/>.
    /// </summary>
    /// <value>From 10 ms to 24 hours, or <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>.</value>
    public TimeSpan? TotalTimeout { get; init; }

    /// <summary>The maximum number of retries; null for <see cref="ApiClientOptions.MaxRetries"/>. 0 disables retries.</summary>
    public int? MaxRetries { get; init; }

    /// <summary>Headers that are added to the request, or replace those that it has. The names are compared ignoring case.</summary>
    public IDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Query parameters that are added to the request, or replace those that it has. They are percent-encoded.</summary>
    public IDictionary<string, string> Query { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// The idempotency key of the call, for example the one in <see cref="ApiException.IdempotencyKey"/> of a call whose outcome is
    /// unknown. Use it for one call only: the server answers another call with that key as if it were the first. Null makes a key for each
    /// call.
    /// </summary>
    /// <value>
    /// The default is null. An operation that changes something and for which the document declares no key throws
    /// <see cref="InvalidOperationException"/>, and is not sent.
    /// </value>
    public string? IdempotencyKey { get; init; }

    /// <summary>
    /// Called with the last response of each call, whether it is a success or an error, before the call returns or throws. It is not called
    /// when there is no response. What it throws is thrown by the call.
    /// </summary>
    public Action<ApiResponse>? OnResponse { get; init; }

    /// <summary>Whether <see cref="ApiResponse.RawBody"/> has the body of a success as it was received, after decompression.</summary>
    public bool KeepRawBody { get; init; }
}
