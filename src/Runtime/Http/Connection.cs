namespace Gigstack.Runtime;

/// <summary>Sends the requests of one client, including those for access tokens.</summary>
internal sealed class Connection : IDisposable
{
    private readonly HttpClient? _client;
    private readonly HttpMessageInvoker? _owned;
    private readonly CancellationTokenSource _disposal = new();

    /// <param name="client">The client of the user; null for none.</param>
    /// <param name="handler">The handler that is used instead, and disposed with this connection; null if there is a client.</param>
    /// <param name="baseUri">The base address, which relative references are resolved against.</param>
    /// <param name="clock">The clock of delays and timeouts.</param>
    public Connection(HttpClient? client, HttpMessageHandler? handler, Uri baseUri, TimeProvider clock)
    {
        _client = client;

        // An HttpClient would add a second timeout, and a second token, to each request.
        if (handler is not null)
            _owned = new HttpMessageInvoker(handler);
        BaseUri = baseUri;
        Clock = clock;
    }

    public Uri BaseUri { get; }

    /// <summary>Returns the client of each request; null for the one client.</summary>
    public Func<HttpClient>? ClientFactory { get; init; }

    /// <summary>Whether secrets may be sent by plain http.</summary>
    public bool AllowsHttp { get; init; }

    public TimeProvider Clock { get; }

    /// <summary>Whether this library created the handler, so that no handler of the user sees the requests.</summary>
    public bool IsOwned => _owned is not null;

    public bool IsDisposed { get; private set; }

    /// <summary>Is canceled when the client is disposed.</summary>
    public CancellationToken Disposal => _disposal.Token;

    /// <summary>Sends a message and returns when the headers of the response are there.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, CancellationToken cancellationToken) =>
        BrowserFetch.IsUsed ? FetchAsync(message, cancellationToken) : SendOnceAsync(message, cancellationToken);

    private async Task<HttpResponseMessage> FetchAsync(HttpRequestMessage message, CancellationToken cancellationToken)
    {
        BrowserFetch.Prepare(message);
        var response = await SendOnceAsync(message, cancellationToken).ConfigureAwait(false);
        BrowserFetch.Adapt(response);
        return response;
    }

    private Task<HttpResponseMessage> SendOnceAsync(HttpRequestMessage message, CancellationToken cancellationToken)
    {
        message.Content = SentContent.Of(message.Method, message.Content, IsOwned);
        if (_owned is not null)
        {
            MessageVersion.SetOwn(message);
            return _owned.SendAsync(message, cancellationToken);
        }
        var client = ClientFactory?.Invoke() ?? _client!;
        MessageVersion.SetOf(client, message);
        return client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }

    public void Dispose()
    {
        if (IsDisposed)
            return;
        IsDisposed = true;
        _disposal.Cancel();
        _owned?.Dispose();
        _disposal.Dispose();
    }
}
