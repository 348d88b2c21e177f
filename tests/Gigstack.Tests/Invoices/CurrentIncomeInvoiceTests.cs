using System.Text;
using Gigstack;
using GigstackTests.Json;
using GigstackTests.Setup;

namespace GigstackTests.Invoices;

public sealed class CurrentIncomeInvoiceTests(CurrentSandbox sandbox) : CurrentApiTest(sandbox)
{
    // A global invoice is about this year or the last one.
    private static readonly int s_year = DateTime.UtcNow.Year;

    [Fact, Operation("invoices.income.create")]
    public async Task Create_sends_the_invoice_and_reads_its_amounts()
    {
        var client = await Api.Clients.CreateAsync(CurrentSamples.Client);
        var response = await Api.Invoices.Income.CreateWithResponseAsync(
            CurrentSamples.Invoice(client.Id) with { IdempotencyKey = "order-1001" });

        LastSent("POST", "/invoices/income", $$"""
            {
              "client": { "id": "{{client.Id}}" },
              "items": [{ "description": "Consulting", "quantity": 2, "unit_price": 500, "taxes": [{ "type": "IVA", "rate": 0.16, "factor": "Tasa" }] }],
              "currency": "MXN", "use": "G03", "payment_form": "03", "payment_method": "PUE", "idempotency_key": "order-1001"
            }
            """);
        Assert.Equal((201, "Invoice created successfully"), ((int)response.StatusCode, response.Message));
        var invoice = response.Value;
        Assert.True(Guid.TryParse(invoice.Uuid, out _));
        Assert.Equal(
            (1000m, 160m, 0m, 0m, 1160m),
            (invoice.Subtotal, invoice.Taxes, invoice.Discount, invoice.WithholdingTaxes, invoice.Total));
        Assert.Equal((InvoiceType.Ingreso, InvoiceStatus.Stamped, false), (invoice.InvoiceType, invoice.Status, invoice.Livemode));
        Assert.Equal(
            (CfdiUse.GastosEnGeneral, PaymentForm.TransferenciaElectronica, PaymentMethod.Pue),
            (invoice.Use, invoice.PaymentForm, invoice.PaymentMethod));
        Assert.Equal(("A", 1L, "MXN", 1m), (invoice.Series, invoice.FolioNumber, invoice.Currency, invoice.ExchangeRate));
        JsonAssert.Equal(GigstackJsonText.Of(client), GigstackJsonText.Of(invoice.Client!));
        Assert.Equal((2m, 500m), (Assert.Single(invoice.Items!).Quantity, invoice.Items![0].UnitPrice));
        Assert.True(invoice.Stamp!.StampAt > DateTimeOffset.UtcNow.AddMinutes(-5));
        Assert.StartsWith("https://verificacfdi.facturaelectronica.sat.gob.mx/", invoice.VerificationUrl, StringComparison.Ordinal);
        Assert.Null(invoice.Cancellation);
    }

    [Fact, Operation("invoices.income.create")]
    public async Task Create_sends_everything_an_invoice_can_hold()
    {
        await Api.Invoices.Income.CreateAsync(new()
        {
            AutomationType = AutomationType.None,
            Client = new() { Search = new() { OnKey = ClientSearchKey.Email, OnValue = "ana@ejemplo.com", AutoCreate = true }, Name = "PUBLICO EN GENERAL", Email = "ana@ejemplo.com" },
            Items = [
                new() { Description = "x", Quantity = 1.5m, UnitPrice = 10.10m, Discount = 0.15m, ThirdParty = new() { TaxId = "AAA010101AAA", LegalName = "T", Zip = "03100", TaxSystem = TaxSystem.GeneralDeLeyPersonasMorales } }],
            ExchangeRate = 17.123456m,
            Currency = "USD",
            Series = "B",
            FolioNumber = 40,
            PaymentMethod = PaymentMethod.Ppd,
            PaymentForm = PaymentForm.PorDefinir,
            RelatedDocuments = [
                new() { Relationship = DocumentRelationship.SustitucionDeCfdiPrevios, Documents = ["0f0e0d0c-0000-4000-8000-000000000000"] }],
            Global = new() { Periodicity = GlobalPeriodicity.Mensual, Months = GlobalMonths.Enero, Year = s_year },
            Complements = [new() { Type = "custom", Data = "<a b=\"c\"/>", Description = "d" }],
            Exports = Export.NoAplica,
            InvoicePdfNotes = "Notes",
            Addenda = "<x/>",
            ReturnFilesUrls = false,
            SendEmail = true,
            Emails = ["ana@ejemplo.com"],
            Metadata = GigstackJsonText.Members("""{ "order": 7 }"""),
            IdempotencyKey = "everything",
        });

        LastSent("POST", "/invoices/income", $$$"""
            {
              "automation_type": "none",
              "client": { "search": { "on_key": "email", "on_value": "ana@ejemplo.com", "auto_create": true }, "name": "PUBLICO EN GENERAL", "email": "ana@ejemplo.com" },
              "items": [{
                "description": "x", "quantity": 1.5, "unit_price": 10.10, "discount": 0.15,
                "third_party": { "tax_id": "AAA010101AAA", "legal_name": "T", "zip": "03100", "tax_system": "601" }
              }],
              "exchange_rate": 17.123456, "currency": "USD", "series": "B", "folio_number": 40, "payment_method": "PPD", "payment_form": "99",
              "related_documents": [{ "relationship": "04", "documents": ["0f0e0d0c-0000-4000-8000-000000000000"] }],
              "global": { "periodicity": "04", "months": "01", "year": {{{s_year}}} },
              "complements": [{ "type": "custom", "data": "<a b=\"c\"/>", "description": "d" }],
              "exports": "01", "invoice_pdf_notes": "Notes", "addenda": "<x/>", "return_files_urls": false, "send_email": true,
              "emails": ["ana@ejemplo.com"], "metadata": { "order": 7 }, "idempotency_key": "everything"
            }
            """);
    }

    [Fact, Operation("invoices.income.create")]
    public async Task The_same_idempotency_key_reads_the_first_invoice_again()
    {
        var client = await Api.Clients.CreateAsync(CurrentSamples.Client);
        var input = CurrentSamples.Invoice(client.Id) with { IdempotencyKey = "order-1002" };
        var first = await Api.Invoices.Income.CreateAsync(input);
        var again = await Api.Invoices.Income.CreateAsync(input);

        Assert.Equal((first.Uuid, first.FolioNumber), (again.Uuid, again.FolioNumber));
        Assert.Single(await Api.Invoices.Income.ListAsync().ToListAsync());
    }

    [Fact, Operation("invoices.income.create")]
    public async Task An_invoice_in_instalments_says_what_remains_to_be_paid()
    {
        var client = await Api.Clients.CreateAsync(CurrentSamples.Client);
        var invoice = await Api.Invoices.Income.CreateAsync(
            CurrentSamples.Invoice(client.Id) with { PaymentMethod = PaymentMethod.Ppd, PaymentForm = PaymentForm.PorDefinir, IdempotencyKey = "ppd" });

        Assert.Equal((1160m, 0, PaymentMethod.Ppd), (invoice.LastBalance, invoice.PaymentComplements, invoice.PaymentMethod));
    }

    [Fact, Operation("invoices.income.get")]
    public async Task Get_reads_the_invoice_that_was_created()
    {
        var created = await CreateAsync();
        var response = await Api.Invoices.Income.GetWithResponseAsync(created.Uuid!);

        LastSent("GET", $"/invoices/income/{created.Uuid}");
        Assert.Equal((200, "Invoice retrieved successfully"), ((int)response.StatusCode, response.Message));
        Assert.StartsWith(
            "%PDF-",
            Encoding.Latin1.GetString(Convert.FromBase64String(response.Value.Files!.Pdf!)),
            StringComparison.Ordinal);
        Assert.Contains(
            $"UUID=\"{created.Uuid}\"",
            Encoding.UTF8.GetString(Convert.FromBase64String(response.Value.Files!.Xml!)),
            StringComparison.Ordinal);
        JsonAssert.Equal(
            GigstackJsonText.Of(created with { Status = InvoiceStatus.Valid, Files = response.Value.Files }),
            GigstackJsonText.Of(response.Value));
    }

    [Fact, Operation("invoices.income.list")]
    public async Task List_writes_every_filter_and_reads_what_matches()
    {
        var created = await CreateAsync();
        var page = Assert.Single(await Api.Invoices.Income.ListAsync(new()
        {
            Limit = 100,
            OrderBy = OrderBy.Timestamp,
            Sort = OrderDirection.Descending,
            CreatedGte = DateTimeOffset.UnixEpoch,
            Status = InvoiceStatus.Valid,
            ClientId = created.Client!.Id,
            Series = "A",
            PaymentMethod = PaymentMethod.Pue,
        }).AsPages().ToListAsync());

        LastSent(
            "GET",
            $"/invoices/income?limit=100&order_by=timestamp&sort=desc&created%5Bgte%5D=0&status=valid&client_id={created.Client.Id}&series=A&payment_method=PUE");
        Assert.Equal((created.Uuid, InvoiceStatus.Valid), (Assert.Single(page.Items).Uuid, page.Items[0].Status));
        Assert.Equal((1L, false, null), (page.TotalResults, page.HasMore, page.Next));
    }

    private async Task<Invoice> CreateAsync()
    {
        var client = await Api.Clients.CreateAsync(CurrentSamples.Client);
        return await Api.Invoices.Income.CreateAsync(CurrentSamples.Invoice(client.Id) with { IdempotencyKey = "only" });
    }
}
