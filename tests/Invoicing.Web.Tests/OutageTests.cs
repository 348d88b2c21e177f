using System.Net;
using Gigstack.Sandbox;

namespace InvoicingWebTests;

/// <summary>gigstack does not answer.</summary>
public sealed class OutageTests : IAsyncLifetime, IDisposable
{
    private readonly string _data = Path.Combine(Path.GetTempPath(), $"invoicing-{Guid.NewGuid():N}.db");
    private readonly string _key = GigstackSandbox.CreateKey("team_outage", livemode: false);
    private GigstackSandbox _sandbox = null!;
    private SampleProcess _sample = null!;
    private Visitor _visitor = null!;

    public async Task InitializeAsync()
    {
        _sandbox = await GigstackSandbox.StartAsync(new() { DataFile = _data });
        using (var http = new HttpClient { DefaultRequestHeaders = { { "Authorization", $"Bearer {_key}" } } })
        {
            using var client = new StringContent(
                """{ "name": "Ana", "legal_name": "ANA", "tax_id": "PEGJ800101AB0", "tax_system": "612", "address": { "zip": "03100" } }""",
                System.Text.Encoding.UTF8, "application/json");
            (await http.PostAsync($"{_sandbox.BaseAddress}/clients", client)).EnsureSuccessStatusCode();
        }

        var address = _sandbox.BaseAddress.ToString();
        _sample = await SampleProcess.StartAsync(
            ("Teams__centro__ApiKey", _key), ("Teams__centro__BaseAddress", address), ("Teams__centro__MaxRetries", "0"),
            ("Teams__norte__ApiKey", _key), ("Teams__norte__BaseAddress", address), ("Teams__norte__MaxRetries", "0"));
        _visitor = new Visitor(_sample.Address);
    }

    public async Task DisposeAsync()
    {
        await _sample.DisposeAsync();
        await _sandbox.DisposeAsync();
        File.Delete(_data);
    }

    public void Dispose() => _visitor.Dispose();

    [Fact]
    public async Task The_health_check_and_the_pages_say_so_and_tell_no_key()
    {
        await _sandbox.DisposeAsync();

        using var health = await _visitor.GetAsync("/health");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, health.StatusCode);
        Assert.Equal(
            """{"status":"Unhealthy","teams":{"centro":"Unhealthy","norte":"Unhealthy"}}""", await health.Content.ReadAsStringAsync());

        var page = await _visitor.OpenAsync("/centro");
        Assert.Equal(HttpStatusCode.BadGateway, page.Status);
        Assert.Equal("gigstack no respondió", page.Text("h1"));
        Assert.Matches("^[0-9a-f]{32}$", page.Text("dd code"));
        Assert.DoesNotContain(_key, page.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain(_key, _sample.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_can_be_sent_again_after_an_outage()
    {
        var form = await _visitor.NewInvoiceAsync();
        var port = _sandbox.BaseAddress.Port;
        await _sandbox.DisposeAsync();

        var failed = await _visitor.SubmitAsync(form, InvoicingVisits.Sale(form));
        Assert.Contains("no se emitirá otra factura", failed.Text(".errors"), StringComparison.Ordinal);

        _sandbox = await GigstackSandbox.StartAsync(new() { DataFile = _data, Port = port });
        var invoice = await _visitor.SubmitAsync(failed);
        Assert.Equal("Vigente", invoice.Text(".status"));
        // The key of the form went with both.
        Assert.Equal(invoice.Path, (await _visitor.SubmitAsync(form, InvoicingVisits.Sale(form))).Path);
    }
}
