using System.Runtime.Versioning;

namespace Gigstack.Runtime;

/// <content>The handler of the framework.</content>
public partial class ApiClientOptions
{
    /// <summary>
    /// Creates the handler that is used if <see cref="HttpClient"/> is null, for your own <see cref="System.Net.Http.HttpClient"/> or an
    /// <c>IHttpClientFactory</c>. It does not follow redirects, keep cookies or resend requests: <see cref="MaxRetries"/> governs retries.
    /// It does not decompress either: the client does, and verifies the end of the data. Loopback addresses bypass a proxy of the system.
    /// </summary>
    /// <returns>The handler. Its other properties may be set before it is used.</returns>
    /// <remarks>
    /// With HTTP/2 and HTTP/3, a server can state that it did not process a request (<c>REFUSED_STREAM</c>, <c>GOAWAY</c>). A GET or DELETE
    /// is then resent on another connection, which does not count as an attempt.
    /// </remarks>
    [UnsupportedOSPlatform("browser")]
    public static SocketsHttpHandler CreateHandler() => new()
    {
        // The transport follows redirects within one origin. A handler would send the API key to any address.
        AllowAutoRedirect = false,
        UseCookies = false,
        Proxy = new LoopbackBypass(HttpClient.DefaultProxy),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        PlaintextStreamFilter = static (connection, _) =>
            new(connection.NegotiatedHttpVersion.Major < 2 ? new AnswerStream(connection.PlaintextStream) : connection.PlaintextStream),
    };

    /// <summary>
    /// Creates the same handler as <see cref="CreateHandler"/> under a type that every framework has. On .NET Framework and in a browser,
    /// it is an <see cref="HttpClientHandler"/>.
    /// </summary>
    /// <returns>The handler.</returns>
    public static HttpMessageHandler CreatePrimaryHandler() =>
        OperatingSystem.IsBrowser() ? new HttpClientHandler { AllowAutoRedirect = false } : CreateHandler();
}
