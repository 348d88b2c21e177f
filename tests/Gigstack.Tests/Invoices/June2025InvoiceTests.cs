using Gigstack.V202506;
using GigstackTests.Json;
using GigstackTests.Setup;

namespace GigstackTests.Invoices;

public sealed class June2025InvoiceTests(June2025Sandbox sandbox) : June2025ApiTest(sandbox)
{
    [Fact, Operation("invoices.create")]
    public async Task Create_sends_every_field_and_reads_the_invoice()
    {
        var client = await Api.Clients.CreateAsync(June2025Samples.Client);
        var response = await Api.Invoices.CreateWithResponseAsync(June2025Samples.Invoice(client.Id));

        LastSent("POST", "/invoices", $$"""
            {
              "clientId": "{{client.Id}}",
              "items": [{
                "description": "Consulting hours", "quantity": 3, "total": 1500.0, "product_key": "84111506",
                "taxes": [{ "type": "IVA", "rate": 0.16, "factor": "Tasa" }]
              }],
              "currency": "USD", "issueDate": "2025-06-16T10:30:00.000Z", "use": "G01", "series": "B", "payment_form": "01",
              "payment_method": "PPD", "emails": ["ana@example.com"], "metadata": { "internalId": "order-1" }, "livemode": false
            }
            """);
        Assert.Equal((201, "Invoice created successfully"), ((int)response.StatusCode, response.Message));
        var invoice = response.Value;
        Assert.Matches("^invoice_", invoice.Id);
        Assert.Equal(("B", 1L, "valid", 1500m, "USD"), (invoice.Series, invoice.Folio, invoice.Status, invoice.Total, invoice.Currency));
        Assert.Equal(("G01", "01", "PPD"), (invoice.Use, invoice.PaymentForm, invoice.PaymentMethod));
        Assert.Equal((client.Id, client.LegalName), (invoice.ClientId, invoice.Customer!.LegalName));
        Assert.Equal(June2025Samples.Invoice("").IssueDate, invoice.Date);
        Assert.Equal("84111506", Assert.Single(invoice.Items!).ProductKey);
        Assert.Equal("order-1", invoice.Metadata!["internalId"]);
    }

    [Fact, Operation("invoices.get")]
    public async Task Get_reads_the_invoice_that_was_created()
    {
        var created = await CreateAsync();
        var response = await Api.Invoices.GetWithResponseAsync(created.Id!);

        LastSent("GET", $"/invoices/{created.Id}");
        Assert.Equal((200, "Invoice retrieved successfully"), ((int)response.StatusCode, response.Message));
        JsonAssert.Equal(GigstackJsonText.Of(created), GigstackJsonText.Of(response.Value));
    }

    [Fact, Operation("invoices.list")]
    public async Task List_writes_every_filter_and_reads_what_matches()
    {
        var created = await CreateAsync();
        var page = Assert.Single(await Api.Invoices.ListAsync(new()
        {
            Limit = 10,
            Offset = 0,
            ClientId = created.ClientId,
            Status = "valid",
            Series = "B",
            Folio = 1,
            From = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero),
            To = DateTimeOffset.MaxValue,
            MinAmount = 1499.99m,
            MaxAmount = 1500m,
        }).AsPages().ToListAsync());

        LastSent("GET", $"/invoices?limit=10&offset=0&clientId={created.ClientId}&status=valid&series=B&folio=1"
            + "&from=2024-01-01T00%3A00%3A00.000Z&to=9999-12-31T23%3A59%3A59.9999999Z&minAmount=1499.99&maxAmount=1500");
        Assert.Equal((1L, false), (page.TotalResults, page.HasMore));
        JsonAssert.Equal(GigstackJsonText.Of(created), GigstackJsonText.Of(Assert.Single(page.Items)));
    }

    private async Task<Invoice> CreateAsync()
    {
        var client = await Api.Clients.CreateAsync(June2025Samples.Client);
        return await Api.Invoices.CreateAsync(June2025Samples.Invoice(client.Id));
    }
}
