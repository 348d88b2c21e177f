using System.Net;

namespace Gigstack.Runtime;

/// <content>The handler of older frameworks.</content>
public partial class ApiClientOptions
{
    /// <summary>
    /// Creates the handler that is used if <see cref="HttpClient"/> is null, for your own <see cref="System.Net.Http.HttpClient"/> or an
    /// <c>IHttpClientFactory</c>. It does not follow redirects or keep cookies: <see cref="MaxRetries"/> governs retries. It does not
    /// decompress either: the client does, and verifies the end of the data. Loopback addresses bypass a proxy of the system.
    /// </summary>
    /// <returns>The handler.</returns>
    public static HttpMessageHandler CreatePrimaryHandler() => CreateHandler();

    internal static HttpClientHandler CreateHandler()
    {
        var handler = new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false, MaxConnectionsPerServer = int.MaxValue };
        if (WebRequest.DefaultWebProxy is { } proxy)
            handler.Proxy = new LoopbackBypass(proxy);
        return handler;
    }
}
