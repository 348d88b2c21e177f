using System.Text.Json.Nodes;

namespace Gigstack.Sandbox.Tests.Current.SatDownload;

/// <summary>Tests of Descarga Masiva, on 20 November 2026 at noon in Mexico City unless they move on.</summary>
public abstract class SatDownloadTest : SandboxTest
{
    protected const string Downloads = "/invoices/download";

    protected SatDownloadTest()
        : this(new SteppedClock(new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.FromHours(-6))))
    {
    }

    private SatDownloadTest(SteppedClock clock)
        : base(GigstackEdition.Current, clock) =>
        Clock = clock;

    protected SteppedClock Clock { get; }

    protected Task<Answer> Fiel(SandboxFiel fiel, string password = SandboxFiel.Password, params (string, string)[] more) =>
        PostForm(Downloads + "/fiel", [("password", password), .. more], [("cert", fiel.Certificate.ToArray()), ("key", fiel.Key.ToArray())]);

    protected async Task Ready()
    {
        Assert.Equal(200, (await Post(Downloads + "/activate", null)).Status);
        Assert.Equal(200, (await Fiel(TestFiel.Valid, more: [("sync_start_date", "2026-01-01"), ("phone", "5512345678")])).Status);
    }

    /// <summary>Requests and polls until it is completed.</summary>
    protected async Task<JsonObject> Completed(
        string rfcType = "received", string requestType = "cfdi", string start = "2026-11-01", string end = "2026-11-20")
    {
        var id = await Created(Downloads + "/request", $$"""
            { "start_date": "{{start}}", "end_date": "{{end}}", "request_type": "{{requestType}}", "rfc_type": "{{rfcType}}" }
            """);
        foreach (var status in new[] { "accepted", "processing", "completed" })
            Assert.Equal(status, (string?)(await Get($"{Downloads}/status/{id}")).Data["status"]);
        return (await Get($"{Downloads}/status/{id}")).Data;
    }
}
