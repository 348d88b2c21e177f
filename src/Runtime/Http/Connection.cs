namespace Gigstack.Runtime;

/// <summary>Sends the requests of one client, including those for access tokens.</summary>
/// <param name="client">Sends the requests.</param>
/// <param name="isOwned">
/// Whether this library created <paramref name="client"/>, with the handler of <see cref="ApiClientOptions.CreateHandler"/>.
/// </param>
/// <param name="baseUri">The base address, which relative references are resolved against.</param>
/// <param name="clock">The clock of delays and timeouts.</param>
internal sealed class Connection(HttpClient client, bool isOwned, Uri baseUri, TimeProvider clock) : IDisposable
{
    public HttpClient Client => client;

    public Uri BaseUri => baseUri;

    public TimeProvider Clock => clock;

    /// <summary>The content of a message that is sent at most once.</summary>
    public HttpContent? Sent(HttpMethod method, HttpContent? content) => SentContent.Of(method, content, isOwned);

    public void Dispose()
    {
        if (isOwned)
            client.Dispose();
    }
}
