using System.Net;

namespace Gigstack.Runtime;

/// <summary>How a client calls the API. The client copies the options when it is made; later changes have no effect.</summary>
public class ApiClientOptions
{
    /// <summary>Where the API is, with its base path, such as <c>https://api.example.com/v2</c>. Null takes the address of the document.</summary>
    /// <value>Default null. Plain http is accepted for loopback addresses only.</value>
    public Uri? BaseAddress { get; set; }

    /// <summary>The client to send with; it is not disposed and its own timeout applies too.</summary>
    /// <value>
    /// Default null: a client with its own connection pool. A handler that follows redirects by itself does so without the checks of this
    /// library: set <c>AllowAutoRedirect = false</c> where the API key goes into a header other than Authorization. A <see cref="SocketsHttpHandler"/>
    /// of your own sends a GET or HEAD again by itself, up to three times, when the connection closes without an answer; the one of
    /// <see cref="CreateHandler"/> does not.
    /// </value>
    public HttpClient? HttpClient { get; set; }

    /// <summary>How long one attempt may take, from sending to the last byte of the body, or to the headers of one that is handed out as an <see cref="ApiStream"/>.</summary>
    /// <value>Default 100 seconds; <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no limit; otherwise 10 ms to 24 hours.</value>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>How long a call may take with all its attempts and waits.</summary>
    /// <value>Default 5 minutes; <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no limit; otherwise 10 ms to 24 hours.</value>
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How often a failed attempt is repeated at most.</summary>
    /// <value>Default 3; 0 for never.</value>
    public int MaxRetries { get; set; } = 3;

    /// <summary>The upper bound of the first wait; it doubles with each attempt, and the wait is random below it (full jitter).</summary>
    /// <value>Default 500 ms.</value>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The upper bound of every wait that the server did not ask for. A <c>Retry-After</c> is bounded by <see cref="TotalTimeout"/> alone.</summary>
    /// <value>Default 30 seconds.</value>
    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How large a response body that is read into memory may be after decompression, in bytes.</summary>
    /// <value>Default 64 MiB.</value>
    public long MaxResponseBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>What to add to the User-Agent header, such as <c>MyShop/3.1</c>.</summary>
    /// <value>Default null.</value>
    public string? UserAgentSuffix { get; set; }

    /// <summary>The clock of waits and deadlines.</summary>
    /// <value>Default <see cref="TimeProvider.System"/>.</value>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>
    /// Creates the handler that a client without <see cref="HttpClient"/> uses, for an <see cref="System.Net.Http.HttpClient"/> of your own or an
    /// <c>IHttpClientFactory</c>. It follows no redirects, keeps no cookies, and sends a request once: only <see cref="MaxRetries"/> repeats it.
    /// </summary>
    /// <returns>The handler; its other properties may be set before it is used.</returns>
    /// <remarks>
    /// HTTP/2 and HTTP/3 let a server state that it did not process a request (<c>REFUSED_STREAM</c>, <c>GOAWAY</c>). A GET or DELETE is then sent
    /// on another connection without an attempt being counted.
    /// </remarks>
    public static SocketsHttpHandler CreateHandler() => new()
    {
        // Redirects are followed by the transport, within one origin: a handler would take the key to wherever the answer points.
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        PlaintextStreamFilter = static (connection, _) =>
            new(connection.NegotiatedHttpVersion.Major < 2 ? new AnswerStream(connection.PlaintextStream) : connection.PlaintextStream),
    };

    internal ApiClientOptions Frozen()
    {
        CheckTimeout(Timeout, nameof(Timeout));
        CheckTimeout(TotalTimeout, nameof(TotalTimeout));
        ArgumentOutOfRangeException.ThrowIfNegative(MaxRetries);
        ArgumentOutOfRangeException.ThrowIfLessThan(RetryDelay, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxRetryDelay, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxResponseBytes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxResponseBytes, Array.MaxLength);
        ArgumentNullException.ThrowIfNull(TimeProvider);
        if (UserAgentSuffix?.AsSpan().IndexOfAnyExceptInRange(' ', '~') >= 0)
            throw new ArgumentException("A User-Agent holds printable ASCII characters only.", nameof(UserAgentSuffix));
        return (ApiClientOptions)MemberwiseClone();
    }

    private static void CheckTimeout(TimeSpan value, string name)
    {
        if (value != System.Threading.Timeout.InfiniteTimeSpan && (value < TimeSpan.FromMilliseconds(10) || value > TimeSpan.FromDays(1)))
            throw new ArgumentOutOfRangeException(name, value, "A timeout is 10 ms to 24 hours, or Timeout.InfiniteTimeSpan.");
    }
}
