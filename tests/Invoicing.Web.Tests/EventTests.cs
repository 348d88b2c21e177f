namespace InvoicingWebTests;

/// <summary>The Sandbox sends webhooks to the sample, which shows them.</summary>
public sealed class EventTests(InvoicingSample sample) : IClassFixture<InvoicingSample>, IDisposable
{
    private readonly Visitor _visitor = sample.Visit();

    public void Dispose() => _visitor.Dispose();

    [Fact]
    public async Task A_page_that_is_open_hears_of_an_invoice_of_its_team()
    {
        using var time = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var stream = (await _visitor.OpenAsync("/norte")).Document.QuerySelector(".events")!.GetAttribute("data-stream")!;
        var form = await _visitor.NewInvoiceAsync();
        var invoice = await _visitor.SubmitAsync(form, InvoicingVisits.Sale(form));

        using var http = new HttpClient { BaseAddress = sample.Process.Address };
        using var lines = new StreamReader(await http.GetStreamAsync(stream, time.Token));
        Assert.Equal("event: webhook", await lines.ReadLineAsync(time.Token));
        var data = await lines.ReadLineAsync(time.Token);
        Assert.StartsWith("""data: {"name":"invoice.created",""", data, StringComparison.Ordinal);
        Assert.Contains($"{invoice.Text("h1")} emitida", data, StringComparison.Ordinal);
        Assert.Matches("^id: [0-9]+$", await lines.ReadLineAsync(time.Token));

        // The page has it after a reload, too; that of the other team has not.
        Assert.Contains("emitida", (await _visitor.OpenAsync("/norte")).Text(".events"), StringComparison.Ordinal);
        Assert.Equal("", (await _visitor.OpenAsync("/centro")).Text(".events"));
    }
}
