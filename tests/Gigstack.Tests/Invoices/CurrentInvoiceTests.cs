using System.Xml.Linq;
using Gigstack;
using Gigstack.Runtime;
using GigstackTests.Json;
using GigstackTests.Setup;

namespace GigstackTests.Invoices;

public sealed class CurrentInvoiceTests(CurrentSandbox sandbox) : CurrentApiTest(sandbox)
{
    private static readonly ClientReference s_company = new()
    {
        LegalName = "EMPRESA",
        TaxId = "AAA010101AAA",
        TaxSystem = TaxSystem.GeneralDeLeyPersonasMorales,
        Address = new() { Zip = "03100" },
    };

    private static readonly IReadOnlyList<ItemInput> s_items = [new() { Description = "x", Quantity = 1, UnitPrice = 1m }];

    [Fact, Operation("invoices.files.get")]
    public async Task Files_are_urls_that_serve_the_pdf_and_the_xml()
    {
        var invoice = await CreateAsync();
        var response = await Api.Invoices.Files.GetWithResponseAsync(invoice.Uuid!);

        LastSent("GET", $"/invoices/{invoice.Uuid}/files");
        Assert.Equal("Invoice files retrieved successfully", response.Message);
        Assert.StartsWith("%PDF-", await Http.GetStringAsync(response.Value.Pdf), StringComparison.Ordinal);
        var cfdi = XDocument.Parse(await Http.GetStringAsync(response.Value.Xml)).Root!;
        Assert.Equal(("1000.00", "1160.00"), ((string?)cfdi.Attribute("SubTotal"), (string?)cfdi.Attribute("Total")));
    }

    [Fact, Operation("invoices.files.get")]
    public async Task Files_may_be_asked_for_one_by_one()
    {
        var invoice = await CreateAsync();
        var files = await Api.Invoices.Files.GetAsync(invoice.Uuid!, new() { FileType = InvoiceFileType.Xml });

        LastSent("GET", $"/invoices/{invoice.Uuid}/files?file_type=xml");
        Assert.Null(files.Pdf);
        Assert.EndsWith(".xml", files.Xml, StringComparison.Ordinal);
    }

    [Fact, Operation("invoices.cancel")]
    public async Task Cancel_sends_the_motive_and_the_substitute()
    {
        var invoice = await CreateAsync();
        var substitute = await Api.Invoices.Income.CreateAsync(
            CurrentSamples.Invoice(invoice.Client!.Id) with { IdempotencyKey = "substitute" });
        var response = await Api.Invoices.CancelWithResponseAsync(
            invoice.Uuid!, new() { Motive = CancellationMotive.ErroresConRelacion, SubstitutionUuid = substitute.Uuid });

        LastSent("DELETE", $"/invoices/{invoice.Uuid}", $$"""{ "motive": "01", "substitution_uuid": "{{substitute.Uuid}}" }""");
        Assert.Equal((200, "Invoice canceled successfully"), ((int)response.StatusCode, response.Message));
        Assert.Equal(InvoiceStatus.Cancelled, response.Value.Status);
        Assert.Equal(
            ("cancelled", CancellationMotive.ErroresConRelacion, "201"),
            (response.Value.Cancellation!.CancellationStatus, response.Value.Cancellation.Motive, response.Value.Cancellation.Code));
        Assert.Equal(InvoiceStatus.Cancelled, (await Api.Invoices.Income.GetAsync(invoice.Uuid!)).Status);
    }

    [Fact, Operation("invoices.cancel")]
    public async Task Cancel_keeps_to_the_rules()
    {
        var invoice = await CreateAsync();
        var incomplete = await Assert.ThrowsAsync<ApiException<ErrorResponse>>(
            () => Api.Invoices.CancelAsync(invoice.Uuid!, new() { Motive = CancellationMotive.ErroresConRelacion }));
        Assert.Equal((400, "validation_failed"), ((int)incomplete.StatusCode!, incomplete.Code));
        var unknown = await Assert.ThrowsAsync<ApiException<ErrorResponse>>(
            () => Api.Invoices.CancelAsync(invoice.Uuid!, new() { Motive = CancellationMotive.ErroresConRelacion, SubstitutionUuid = "0f0e0d0c-0000-4000-8000-000000000000" }));
        Assert.Equal((400, "business_rule_violation"), ((int)unknown.StatusCode!, unknown.Code));
        await Api.Invoices.CancelAsync(invoice.Uuid!, new() { Motive = CancellationMotive.OperacionNoRealizada });
        var again = await Assert.ThrowsAsync<ApiException<ErrorResponse>>(
            () => Api.Invoices.CancelAsync(invoice.Uuid!, new() { Motive = CancellationMotive.OperacionNoRealizada }));
        Assert.Equal((409, "resource_conflict", "The invoice is canceled already"), ((int)again.StatusCode!, again.Code, again.ApiMessage));
    }

    [Fact, Operation("invoices.search")]
    public async Task Search_finds_by_what_is_written_on_the_invoice()
    {
        var invoice = await CreateAsync();
        var page = Assert.Single(await Api.Invoices.SearchAsync(new() { Q = "pegj800101 juan", Limit = 5 }).AsPages().ToListAsync());

        LastSent("GET", "/invoices/search?q=pegj800101%20juan&limit=5");
        Assert.Equal((invoice.Uuid, 1L), (Assert.Single(page.Items).Uuid, page.TotalResults));
        Assert.Empty(await Api.Invoices.SearchAsync(new() { Q = "nobody" }).ToListAsync());
    }

    [Fact, Operation("invoices.send")]
    public async Task Send_answers_who_gets_which_files()
    {
        var invoice = await CreateAsync();
        var sent = await Api.Invoices.SendAsync(invoice.Uuid!, new() { Emails = ["contador@ejemplo.com"] });

        LastSent("POST", $"/invoices/{invoice.Uuid}/send", """{ "emails": ["contador@ejemplo.com"] }""");
        Assert.Equal(["juan.perez@ejemplo.com", "admin@empresa.com", "contador@ejemplo.com"], sent.Recipients!);
        Assert.Equal(["A1.pdf", "A1.xml"], sent.Attachments!);
    }

    [Fact, Operation("invoices.send")]
    public async Task Send_needs_no_body()
    {
        var invoice = await CreateAsync();
        var sent = await Api.Invoices.SendAsync(invoice.Uuid!);

        LastSent("POST", $"/invoices/{invoice.Uuid}/send");
        Assert.Equal(["juan.perez@ejemplo.com", "admin@empresa.com"], sent.Recipients!);
    }

    [Fact, Operation("invoices.income.create")]
    public Task What_the_sat_refuses_is_no_income_invoice() =>
        IsRefusedAsync(() => Api.Invoices.Income.CreateAsync(new() { Client = s_company, Items = s_items, Use = new CfdiUse("D01") }));

    [Fact, Operation("invoices.egress.create")]
    public Task What_the_sat_refuses_is_no_egress_invoice() =>
        IsRefusedAsync(() => Api.Invoices.Egress.CreateAsync(new() { Client = s_company, Items = s_items, Use = new CfdiUse("D01") }));

    [Fact, Operation("invoices.draft.stamp")]
    public async Task What_the_sat_refuses_stays_a_draft()
    {
        var draft = await Api.Invoices.Draft.CreateAsync(
            new() { InvoiceType = InvoiceType.Ingreso, Client = s_company, Items = s_items, Use = new CfdiUse("D01") });
        await IsRefusedAsync(() => Api.Invoices.Draft.StampAsync(draft.Id!));
        Assert.Single(await Api.Invoices.Draft.ListAsync().ToListAsync());
    }

    private static async Task IsRefusedAsync(Func<Task> call)
    {
        var exception = await Assert.ThrowsAsync<ApiException<ErrorResponse>>(call);
        Assert.Equal((422, "cfdi_service_error"), ((int)exception.StatusCode!, exception.Code));
        Assert.StartsWith(
            "CFDI40161 use: El uso del CFDI",
            Assert.Single(exception.Details!.Value.EnumerateArray()).GetString(), StringComparison.Ordinal);
        Assert.Contains("CFDI40161", exception.Message, StringComparison.Ordinal);
    }

    private async Task<Invoice> CreateAsync()
    {
        var client = await Api.Clients.CreateAsync(CurrentSamples.Client);
        return await Api.Invoices.Income.CreateAsync(CurrentSamples.Invoice(client.Id) with { IdempotencyKey = "only" });
    }
}
