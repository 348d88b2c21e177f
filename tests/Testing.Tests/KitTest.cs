namespace TestingTests;

/// <summary>A handler, and a client of the shop that sends to it.</summary>
public abstract class KitTest : IDisposable
{
    private readonly CancellationTokenSource _limit = new(TimeSpan.FromSeconds(60));

    private protected KitTest(TestClock? clock = null)
    {
        Handler = new ReplyHandler(clock);
        Client = new ShopClient("API_KEY", Handler.CreateOptions<ShopClientOptions>());
    }

    private protected ReplyHandler Handler { get; }

    private protected ShopClient Client { get; }

    /// <summary>Ends a test that hangs.</summary>
    private protected CancellationToken Limit => _limit.Token;

    public void Dispose()
    {
        Client.Dispose();
        Handler.Dispose();
        _limit.Dispose();
        GC.SuppressFinalize(this);
    }
}
