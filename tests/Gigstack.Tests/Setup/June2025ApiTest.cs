using Gigstack.V202506;

namespace GigstackTests.Setup;

/// <summary>Tests of the edition of June 2025.</summary>
public abstract class June2025ApiTest : ApiTest, IClassFixture<June2025Sandbox>
{
    protected June2025ApiTest(June2025Sandbox sandbox)
        : base(sandbox.Sandbox, "Gigstack/2025-06") =>
        Api = new GigstackClient(Key, new GigstackClientOptions { BaseAddress = BaseAddress, HttpClient = Http });

    protected GigstackClient Api { get; }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Api.Dispose();
        base.Dispose(disposing);
    }
}
