using Gigstack.Load.Api;

namespace Gigstack.Load.Storm;

/// <summary>A client, and whether someone has disposed it.</summary>
internal sealed class StormClient(Uri server, HttpClient? http = null) : IDisposable
{
    public LoadClient Api { get; } = new(new LoadClientOptions
    {
        BaseAddress = server,
        HttpClient = http,
        Timeout = TimeSpan.FromSeconds(1),
        TotalTimeout = TimeSpan.FromSeconds(5),
        RetryDelay = TimeSpan.FromMilliseconds(20),
    });

    public bool IsDisposed { get; private set; }

    public void Dispose()
    {
        IsDisposed = true;
        Api.Dispose();
        http?.Dispose();
    }
}
