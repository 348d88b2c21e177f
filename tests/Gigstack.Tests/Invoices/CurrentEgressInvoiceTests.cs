using Gigstack;
using GigstackTests.Json;
using GigstackTests.Setup;

namespace GigstackTests.Invoices;

public sealed class CurrentEgressInvoiceTests(CurrentSandbox sandbox) : CurrentApiTest(sandbox)
{
    [Fact, Operation("invoices.egress.create")]
    public async Task Create_sends_the_credit_note_and_reads_its_amounts()
    {
        var client = await Api.Clients.CreateAsync(CurrentSamples.Client);
        var response = await Api.Invoices.Egress.CreateWithResponseAsync(CreditNote(client.Id!) with
        {
            AutomationType = AutomationType.None,
            SendEmail = true,
            Emails = ["ana@ejemplo.com"],
            Metadata = GigstackJsonText.Members("""{ "order": 7 }"""),
        });

        LastSent("POST", "/invoices/egress", $$"""
            {
              "automation_type": "none", "client": { "id": "{{client.Id}}" }, "currency": "MXN", "use": "G02", "payment_form": "03",
              "items": [{ "description": "Discount", "quantity": 1, "unit_price": 100, "taxes": [{ "type": "IVA", "rate": 0.16, "factor": "Tasa" }] }],
              "related_documents": [{ "relationship": "01", "documents": ["0f0e0d0c-0000-4000-8000-000000000000"] }],
              "send_email": true, "emails": ["ana@ejemplo.com"], "metadata": { "order": 7 }
            }
            """);
        Assert.Equal((201, "Invoice created successfully"), ((int)response.StatusCode, response.Message));
        var invoice = response.Value;
        Assert.Equal(
            (InvoiceType.Egreso, InvoiceStatus.Stamped, "E", 1L),
            (invoice.InvoiceType, invoice.Status, invoice.Series, invoice.FolioNumber));
        Assert.Equal((100m, 16m, 116m), (invoice.Subtotal, invoice.Taxes, invoice.Total));
        Assert.Null(invoice.LastBalance);
    }

    [Fact, Operation("invoices.egress.get")]
    public async Task Get_reads_the_credit_note_and_no_other_kind()
    {
        var client = await Api.Clients.CreateAsync(CurrentSamples.Client);
        var created = await Api.Invoices.Egress.CreateAsync(CreditNote(client.Id!));
        var income = await Api.Invoices.Income.CreateAsync(CurrentSamples.Invoice(client.Id) with { IdempotencyKey = "income" });
        var response = await Api.Invoices.Egress.GetWithResponseAsync(created.Uuid!);

        LastSent("GET", $"/invoices/egress/{created.Uuid}");
        Assert.Equal("Invoice retrieved successfully", response.Message);
        JsonAssert.Equal(
            GigstackJsonText.Of(created with { Status = InvoiceStatus.Valid, Files = response.Value.Files }), GigstackJsonText.Of(response.Value));
        Assert.NotNull(response.Value.Files);
        Assert.Equal(
            404,
            (int)(await Assert.ThrowsAsync<Gigstack.Runtime.ApiException<ErrorResponse>>(() => Api.Invoices.Egress.GetAsync(income.Uuid!))).StatusCode!);
    }

    [Fact, Operation("invoices.egress.list")]
    public async Task List_writes_every_filter_and_reads_what_matches()
    {
        var client = await Api.Clients.CreateAsync(CurrentSamples.Client);
        var created = await Api.Invoices.Egress.CreateAsync(CreditNote(client.Id!));
        await Api.Invoices.Income.CreateAsync(CurrentSamples.Invoice(client.Id) with { IdempotencyKey = "income" });
        var page = Assert.Single(await Api.Invoices.Egress.ListAsync(new()
        {
            Limit = 100,
            OrderBy = OrderBy.Timestamp,
            Sort = OrderDirection.Ascending,
            CreatedGte = DateTimeOffset.UnixEpoch,
            Status = InvoiceStatus.Valid,
            ClientId = client.Id,
            Series = "E",
            PaymentMethod = PaymentMethod.Pue,
        }).AsPages().ToListAsync());

        LastSent(
            "GET",
            $"/invoices/egress?limit=100&order_by=timestamp&sort=asc&created%5Bgte%5D=0&status=valid&client_id={client.Id}&series=E&payment_method=PUE");
        Assert.Equal(created.Uuid, Assert.Single(page.Items).Uuid);
    }

    private static InvoiceEgressInput CreditNote(string client) => new()
    {
        Client = new() { Id = client },
        Currency = "MXN",
        Use = CfdiUse.DevolucionesDescuentosOBonificaciones,
        PaymentForm = PaymentForm.TransferenciaElectronica,
        Items = [new() { Description = "Discount", Quantity = 1, UnitPrice = 100m, Taxes = [CurrentSamples.Iva] }],
        RelatedDocuments = [
            new() { Relationship = DocumentRelationship.NotaDeCredito, Documents = ["0f0e0d0c-0000-4000-8000-000000000000"] }],
    };
}
