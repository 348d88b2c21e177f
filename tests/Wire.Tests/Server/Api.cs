using GigstackTests;

namespace WireTests.Server;

/// <summary>The server of an API: it gives the replies in order, and keeps each request byte for byte.</summary>
internal sealed class Api(params WireReply[] replies) : IAsyncDisposable
{
    private readonly WireServer _server = new(replies);

    /// <summary>For a client of an API without credentials.</summary>
    public IReadOnlyDictionary<string, ApiCredential> Anonymous { get; } = new Dictionary<string, ApiCredential>();

    public IReadOnlyList<WireRequest> Requests => _server.Requests;

    /// <summary>The one request that was made.</summary>
    public WireRequest Request => Assert.Single(_server.Requests);

    /// <summary>The options of a client that calls this server, and gives up at the first failure.</summary>
    public T Options<T>()
        where T : ApiClientOptions, new() =>
        ScannedLogs.For(new T { BaseAddress = new Uri($"http://127.0.0.1:{_server.Port}"), MaxRetries = 0 });

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
