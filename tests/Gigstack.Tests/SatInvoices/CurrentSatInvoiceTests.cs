using Gigstack;
using Gigstack.Runtime;
using GigstackTests.SatDownload;
using GigstackTests.Setup;

namespace GigstackTests.SatInvoices;

public sealed class CurrentSatInvoiceTests(CurrentSandbox sandbox) : SatDownloadApiTest(sandbox)
{
    [Fact, Operation("invoices.sat.list")]
    public async Task List_goes_on_behind_the_last_one()
    {
        await CompletedAsync();
        var pages = await Api.Invoices.Sat.ListAsync(new() { Limit = 4, Direction = SatInvoiceDirection.Received }).AsPages().ToListAsync();

        Assert.Equal([4, 3], pages.Select(page => page.Items.Count));
        LastSent("GET", $"/invoices/sat?limit=4&direction=received&starting_after={pages[0].Items[3].Uuid}");
        Assert.Equal(7, pages.SelectMany(page => page.Items).Select(invoice => invoice.Uuid).Distinct().Count());
    }

    [Fact]
    public async Task List_filters_by_what_it_is_told()
    {
        await CompletedAsync();
        var invoices = await Api.Invoices.Sat.ListAsync(new()
        {
            From = $"{Today.AddDays(-10):yyyy-MM}",
            To = $"{Today:yyyy-MM-dd}",
            Status = SatInvoiceStatus.Cancelado,
            InvoiceType = InvoiceType.Ingreso,
            IssuerRfc = "IVD920810GU2",
            ReceiverRfc = "EKU9003173C9",
        }).ToListAsync();

        LastSent(
            "GET",
            $"/invoices/sat?from={Today.AddDays(-10):yyyy-MM}&to={Today:yyyy-MM-dd}&status=Cancelado&invoice_type=I&issuer_rfc=IVD920810GU2&receiver_rfc=EKU9003173C9");
        var invoice = Assert.Single(invoices);
        Assert.Equal((406.00m, "IVD920810GU2"), (invoice.Total, invoice.Issuer!.Rfc));
        Assert.NotNull(invoice.CancellationDate);
    }

    [Fact, Operation("invoices.sat.get")]
    public async Task Get_reads_an_invoice_of_the_teams_own()
    {
        var client = await Api.Clients.CreateAsync(CurrentSamples.Client);
        var issued = await Api.Invoices.Income.CreateAsync(CurrentSamples.Invoice(client.Id!));
        var response = await Api.Invoices.Sat.GetWithResponseAsync(issued.Uuid!);

        LastSent("GET", "/invoices/sat/" + issued.Uuid);
        Assert.Equal((200, "SAT invoice retrieved successfully"), ((int)response.StatusCode, response.Message));
        var invoice = response.Value;
        Assert.Equal(
            (issued.Uuid, SatInvoiceDirection.Issued, InvoiceType.Ingreso),
            (invoice.Uuid, invoice.Direction, invoice.InvoiceType));
        Assert.Equal((SatInvoiceStatus.Vigente, SatResourceStatus.Ready, true), (invoice.Status, invoice.ResourceStatus, invoice.HasXml));
        Assert.Equal((issued.Subtotal, issued.Total, "MXN", 1m), (invoice.Subtotal, invoice.Total, invoice.Currency, invoice.ExchangeRate));
        Assert.Equal(
            (client.TaxId, issued.Series, $"{issued.FolioNumber}", "4.0"),
            (invoice.Receiver!.Rfc, invoice.Series, invoice.Folio, invoice.Version));
    }

    [Fact, Operation("invoices.sat.retryXml")]
    public async Task Retry_xml_says_whether_it_cost_a_credit()
    {
        var uuid = await UuidAsync(invoice => invoice.ResourceStatus == SatResourceStatus.Building);
        var response = await Api.Invoices.Sat.RetryXmlWithResponseAsync(uuid);

        LastSent("POST", $"/invoices/sat/{uuid}/retry-xml");
        Assert.Equal((200, "XML retrieved successfully"), ((int)response.StatusCode, response.Message));
        Assert.True(response.Value.CreditCharged);
        Assert.False((await Api.Invoices.Sat.RetryXmlAsync(uuid)).CreditCharged);
    }

    [Theory]
    [InlineData(422, "cfdi_service_error")]
    [InlineData(502, "external_service_error")]
    public async Task Retry_xml_fails_as_the_provider_does(int status, string code)
    {
        var uuid = await UuidAsync(invoice => invoice.Uuid!.EndsWith($"000000000{status}", StringComparison.Ordinal));
        var exception = await Assert.ThrowsAsync<ApiException<ErrorResponse>>(() => Api.Invoices.Sat.RetryXmlAsync(uuid));
        Assert.Equal((status, code), ((int)exception.StatusCode!, exception.Code));
    }

    [Fact, Operation("invoices.sat.pdf")]
    public async Task Pdf_gives_the_bytes_that_came_outside_of_any_envelope()
    {
        var uuid = await UuidAsync(invoice => invoice.HasXml == true);
        var pdf = await Api.Invoices.Sat.PdfAsync(uuid);

        LastSent("POST", $"/invoices/sat/{uuid}/pdf");
        Assert.True(pdf.AsSpan().StartsWith("%PDF-"u8));
    }

    private async Task<string> UuidAsync(Func<SatInvoice, bool> which)
    {
        await CompletedAsync();
        return (await Api.Invoices.Sat.ListAsync().FirstAsync(which)).Uuid!;
    }
}
