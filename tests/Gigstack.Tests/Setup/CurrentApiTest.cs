using Gigstack;

namespace GigstackTests.Setup;

/// <summary>Tests of the current edition.</summary>
public abstract class CurrentApiTest : ApiTest, IClassFixture<CurrentSandbox>
{
    protected CurrentApiTest(CurrentSandbox sandbox)
        : base(sandbox.Sandbox, "Gigstack/2") =>
        Api = ApiFor(Key);

    protected GigstackClient Api { get; }

    protected GigstackClient ApiFor(string key) => new(key, new GigstackClientOptions { BaseAddress = BaseAddress, HttpClient = Http });

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Api.Dispose();
        base.Dispose(disposing);
    }
}
