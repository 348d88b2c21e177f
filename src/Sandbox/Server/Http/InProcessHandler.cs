namespace Gigstack.Sandbox.Server.Http;

/// <summary>
/// Gives the server within the process addresses that it can take apart. Those of generated clients are kept by <see cref="Uri"/> as they
/// are, and a <see cref="Uri"/> then refuses to be taken apart.
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
