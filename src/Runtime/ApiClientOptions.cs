using System.ComponentModel;
using System.Net;
using Gigstack.Runtime.Generated;

namespace Gigstack.Runtime;

/// <summary>Options of a client. The client copies them when it is created; later changes have no effect.</summary>
public partial class ApiClientOptions
{
    internal const int DefaultMaxItems = 1_000_000;

    /// <summary>
    /// The address of the API with its base path, for example <c>https://api.example.com/v2</c>. Null uses the address in the OpenAPI
    /// document.
    /// </summary>
    /// <value>
    /// The default is null. Plain http is accepted for loopback addresses, for clients without credentials, and with
    /// <see cref="AllowHttp"/>. A name of service discovery (<c>https+http://invoicing</c>) is accepted with an
    /// <see cref="HttpClient"/> or <see cref="HttpClientFactory"/> that resolves it.
    /// </value>
    public Uri? BaseAddress { get; set; }

    /// <summary>Whether credentials may be sent by plain http, which everyone on the way can read. For private networks.</summary>
    /// <value>The default is false. Loopback addresses do not need it.</value>
    public bool AllowHttp { get; set; }

    /// <summary>
    /// The <see cref="System.Net.Http.HttpClient"/> that sends the requests. It is not disposed, and its own timeout applies too.
    /// </summary>
    /// <value>
    /// The default is null: a client with its own connection pool. A handler that follows redirects does so without the checks of this
    /// library: set <c>AllowAutoRedirect = false</c> if the credential goes into a header other than Authorization. A
    /// <c>SocketsHttpHandler</c> resends a GET or HEAD up to three times when the connection closes without a response; the one that
    /// <see cref="CreateHandler"/> creates does not.
    /// </value>
    public HttpClient? HttpClient { get; set; }

    /// <summary>
    /// Returns the <see cref="System.Net.Http.HttpClient"/> that sends one request, for a client that lives longer than the handlers of an
    /// <c>IHttpClientFactory</c>: <c>() =&gt; factory.CreateClient("pets")</c>. It is called for each request, and once when the client is
    /// created. Nothing that it returns is disposed.
    /// </summary>
    /// <value>The default is null. Not together with <see cref="HttpClient"/>.</value>
    public Func<HttpClient>? HttpClientFactory { get; set; }

    /// <summary>
    /// The timeout of one attempt: until the last byte of the body, or until the headers if the body is returned as an
    /// <see cref="ApiStream"/>.
    /// </summary>
    /// <value>The default is 100 seconds. From 10 ms to 24 hours, or <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>.</value>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>The timeout of a call, including all attempts and the delays between them.</summary>
    /// <value>The default is 5 minutes. From 10 ms to 24 hours, or <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>.</value>
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Who retries. <see cref="RetryMode.None"/> leaves retries to your <see cref="HttpClient"/>. A handler of
    /// Microsoft.Extensions.Http.Resilience is recognized without it.
    /// </summary>
    /// <value>The default is <see cref="RetryMode.Automatic"/>.</value>
    public RetryMode Retries { get; set; }

    /// <summary>The maximum number of retries.</summary>
    /// <value>The default is 3. 0 disables retries.</value>
    public int MaxRetries { get; set; } = 3;

    /// <summary>The upper bound of the first delay. It doubles with each attempt; the delay is random from a tenth of it.</summary>
    /// <value>The default is 500 ms.</value>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>
    /// The upper bound of every delay. One that the API requests with <c>Retry-After</c> or <c>Retry-After-Ms</c> is not limited by it: the
    /// random delay is added to it, and a sum beyond <see cref="TotalTimeout"/> ends the call.
    /// </summary>
    /// <value>The default is 30 seconds.</value>
    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The number of retries that all calls of the client together may make before successes earn others, so that an outage is not
    /// amplified. A retry costs one; a success after a retry returns it, and five successes without a retry earn one. When none is left,
    /// calls fail with the result of their first attempt.
    /// </summary>
    /// <value>The default is 50. 0 disables retries.</value>
    public int RetryBudget { get; set; } = 50;

    /// <summary>The maximum size in bytes, after decompression, of a response body that is read into memory.</summary>
    /// <value>The default is 64 MiB.</value>
    public long MaxResponseBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>
    /// The maximum number of items in a response body that is read into memory: the items of all its lists, the entries of its
    /// dictionaries and its unknown properties together. For a stream of items, the number in each of them. Bodies of errors are not
    /// limited by it: only 64 KiB of them are read.
    /// </summary>
    /// <value>The default is 1,000,000.</value>
    public int MaxResponseItems { get; set; } = DefaultMaxItems;

    /// <summary>Appended to the User-Agent header, for example <c>MyShop/3.1</c>.</summary>
    /// <value>The default is null.</value>
    public string? UserAgentSuffix { get; set; }

    /// <summary>The clock of delays and timeouts.</summary>
    /// <value>The default is <see cref="TimeProvider.System"/>.</value>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>
    /// Called when a response departs from the OpenAPI document, so that you learn of a change of the API before it breaks you: each JSON
    /// path and kind of an operation at most once an hour. It is called by the thread that reads the response, before the call returns, so
    /// it must be fast. What it throws is ignored.
    /// </summary>
    /// <value>The default is null, and nothing is collected.</value>
    public Action<UnexpectedAnswer>? OnUnexpected { get; set; }

    /// <summary>
    /// Creates the log of a client. Generated options override it, and have a <c>LoggerFactory</c>, if the project references
    /// Microsoft.Extensions.Logging.Abstractions.
    /// </summary>
    /// <returns>The log; null for none.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected internal virtual ApiCallLog? CreateLog() => null;

    /// <summary>The configuration that the options are bound to; null for none.</summary>
    internal SettingsFindings? Settings { get; set; }

    internal static void CheckTimeout(TimeSpan value, string name)
    {
        if (value != System.Threading.Timeout.InfiniteTimeSpan && (value < TimeSpan.FromMilliseconds(10) || value > TimeSpan.FromDays(1)))
            throw new ArgumentOutOfRangeException(name, value, "The timeout must be from 10 ms to 24 hours, or Timeout.InfiniteTimeSpan.");
    }
}
