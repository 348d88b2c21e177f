namespace Gigstack.Sandbox.Server.Http;

/// <summary>
/// Gives the server within the process addresses that it can take apart. Where <see cref="Uri"/> would change an address, generated clients
/// keep it as it is written, and such a <see cref="Uri"/> refuses to be taken apart.
/// </summary>
internal sealed class InProcessHandler(HttpMessageHandler server) : DelegatingHandler(server)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri;
        try
        {
            request.RequestUri = address is null ? null : new Uri(address.OriginalString);
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            request.RequestUri = address;
        }
    }
}
