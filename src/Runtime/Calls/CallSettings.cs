namespace Gigstack.Runtime;

/// <summary>The options that apply to the calls of one view of a client. Immutable.</summary>
internal sealed record CallSettings
{
    public required TimeSpan Timeout { get; init; }

    public required TimeSpan TotalTimeout { get; init; }

    public required int MaxRetries { get; init; }

    /// <summary>Who retries; the same for all calls of a client.</summary>
    public required RetryMode Retries { get; init; }

    /// <summary>Parameters of the client, which a request may have already.</summary>
    public KeyValuePair<string, string>[] ClientQuery { get; init; } = [];

    /// <summary>Parameters that replace those of a request.</summary>
    public KeyValuePair<string, string>[] Query { get; init; } = [];

    public KeyValuePair<string, string>[] Headers { get; init; } = [];

    public string? IdempotencyKey { get; init; }

    public Action<ApiResponse>? OnResponse { get; init; }

    public bool KeepRawBody { get; init; }

    public static CallSettings Of(ApiClientOptions options) => new()
    {
        Timeout = options.Timeout,
        TotalTimeout = options.TotalTimeout,
        MaxRetries = options.MaxRetries,
        Retries = options.Retries,
    };

    /// <exception cref="ArgumentException">A header, timeout or key is not allowed.</exception>
    public CallSettings With(CallOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Timeout is { } timeout)
            ApiClientOptions.CheckTimeout(timeout, nameof(options));
        if (options.TotalTimeout is { } total)
            ApiClientOptions.CheckTimeout(total, nameof(options));
        if (options.MaxRetries is { } retries)
            ArgumentOutOfRangeException.ThrowIfNegative(retries, nameof(options));
        foreach ((var name, var value) in options.Headers)
        {
            ArgumentNullException.ThrowIfNull(value, nameof(options));
            HeaderField.Check(name, value);
        }
        foreach ((var name, var value) in options.Query)
        {
            ArgumentException.ThrowIfNullOrEmpty(name, nameof(options));
            ArgumentNullException.ThrowIfNull(value, nameof(options));
        }
        if (options.IdempotencyKey is { } key)
        {
            ArgumentException.ThrowIfNullOrEmpty(key, nameof(options));
            HeaderField.Check(nameof(options.IdempotencyKey), key);
        }
        return this with
        {
            Timeout = options.Timeout ?? Timeout,
            TotalTimeout = options.TotalTimeout ?? TotalTimeout,
            MaxRetries = options.MaxRetries ?? MaxRetries,
            Headers = Merged(Headers, options.Headers, StringComparer.OrdinalIgnoreCase),
            Query = Merged(Query, options.Query, StringComparer.Ordinal),
            IdempotencyKey = options.IdempotencyKey ?? IdempotencyKey,
            OnResponse = OnResponse + options.OnResponse,
            KeepRawBody = KeepRawBody || options.KeepRawBody,
        };
    }

    public CallSettings WithClientQuery(string name, string value) => this with
    {
        ClientQuery = Merged(ClientQuery, [new(name, value)], StringComparer.Ordinal),
    };

    private static KeyValuePair<string, string>[] Merged(
        KeyValuePair<string, string>[] old, ICollection<KeyValuePair<string, string>> added, StringComparer comparer) =>
        added.Count == 0
            ? old
            : [.. old.Where(pair => !added.Any(one => comparer.Equals(one.Key, pair.Key))), .. added];
}
