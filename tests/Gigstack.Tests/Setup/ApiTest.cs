using Gigstack.Sandbox;

namespace GigstackTests.Setup;

/// <summary>A client of one edition before a Sandbox that the class shares; every test has a team of its own.</summary>
public abstract class ApiTest : IDisposable
{
    private readonly RecordingHandler _recorder = new();
    private readonly HttpClient _http;
    private readonly string _product;

    private protected ApiTest(GigstackSandbox sandbox, string product)
    {
        BaseAddress = sandbox.BaseAddress;
        _product = product;
        Team = "team_" + Guid.NewGuid().ToString("N");
        Key = GigstackSandbox.CreateKey(Team, livemode: false);
        _http = new HttpClient(_recorder);
    }

    protected Uri BaseAddress { get; }

    protected HttpClient Http => _http;

    /// <summary>The id of the team that <see cref="Key"/> belongs to.</summary>
    protected string Team { get; }

    protected string Key { get; }

    private protected IReadOnlyList<SentRequest> Sent => _recorder.Sent;

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Asserts the last request with all its headers.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="pathAndQuery">Below <c>/v2</c>, as written on the wire.</param>
    /// <param name="body">The JSON; null for none.</param>
    /// <param name="headers">Headers beside the usual ones; null for one of these that must be missing.</param>
    protected void LastSent(string method, string pathAndQuery, string? body = null, IReadOnlyDictionary<string, string?>? headers = null)
    {
        var request = Sent[^1];
        request.Is(method, pathAndQuery, body);
        request.HasHeaders(Key, _product, headers);
    }

    /// <summary>Asserts the last request, a form, with all its headers.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="pathAndQuery">Below <c>/v2</c>, as written on the wire.</param>
    /// <param name="parts">The parts in their order.</param>
    protected async Task LastSentFormAsync(string method, string pathAndQuery, params SentPart[] parts)
    {
        await Sent[^1].IsFormAsync(method, pathAndQuery, parts);
        Sent[^1].HasHeaders(Key, _product);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
            _http.Dispose();
    }
}
