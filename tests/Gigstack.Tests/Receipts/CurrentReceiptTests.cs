using Gigstack;
using Gigstack.Runtime;
using GigstackTests.Json;
using GigstackTests.Payments;
using GigstackTests.Setup;

namespace GigstackTests.Receipts;

public sealed class CurrentReceiptTests(CurrentSandbox sandbox) : CurrentApiTest(sandbox)
{
    [Fact, Operation("receipts.create")]
    public async Task Create_sends_every_field_and_reads_the_receipt()
    {
        var client = await Api.Clients.CreateAsync(CurrentSamples.Client);
        var response = await Api.Receipts.CreateWithResponseAsync(Input(client.Id) with
        {
            Currency = "USD",
            ExchangeRate = 17.123456m,
            Periodicity = ReceiptPeriodicity.TwoWeeks,
            PaymentForm = PaymentForm.Efectivo,
            IdempotencyKey = "sale-1",
            InvoiceConfig = new() { Serie = "R", Folio = 9 },
            Metadata = GigstackJsonText.Members("""{ "sale": 7 }"""),
        });

        LastSent("POST", "/receipts", $$"""
            {
              "client": { "id": "{{client.Id}}" }, "items": [{{PaymentSamples.ItemJson}}], "currency": "USD", "exchange_rate": 17.123456,
              "periodicity": "two_weeks", "payment_form": "01", "idempotency_key": "sale-1", "invoice_config": { "serie": "R", "folio": 9 },
              "metadata": { "sale": 7 }
            }
            """);
        Assert.Equal((201, "Receipt created successfully"), ((int)response.StatusCode, response.Message));
        var receipt = response.Value;
        Assert.Equal(
            (ReceiptStatus.Pending, ReceiptPeriodicity.TwoWeeks, PaymentForm.Efectivo),
            (receipt.Status, receipt.Periodicity, receipt.PaymentForm));
        Assert.Equal(
            (1000m, 160m, 1160m, 17.123456m, "USD"),
            (receipt.Subtotal, receipt.Taxes, receipt.Total, receipt.ExchangeRate, receipt.Currency));
        Assert.Equal((client.Id, client.Name, client.TaxId), (receipt.Client!.Id, receipt.Client.Name, receipt.Client.TaxId));
        Assert.Equal("https://invoicing.gigstack.pro/autofactura?id=" + receipt.Id, receipt.Url);
        Assert.Equal(receipt.Created, receipt.CreatedAt);
        Assert.True(receipt.ValidUntil >= receipt.Created);
        Assert.Equal(("R", 9L), (receipt.InvoiceConfig!.Serie, receipt.InvoiceConfig.Folio));
    }

    [Fact, Operation("receipts.create")]
    public async Task The_same_idempotency_key_reads_the_receipt_that_exists()
    {
        var input = Input((await Api.Clients.CreateAsync(CurrentSamples.Client)).Id) with { IdempotencyKey = "sale-2" };
        var first = await Api.Receipts.CreateWithResponseAsync(input);
        var again = await Api.Receipts.CreateWithResponseAsync(input);

        Assert.Equal((201, 200), ((int)first.StatusCode, (int)again.StatusCode));
        Assert.Equal(first.Value.Id, again.Value.Id);
    }

    [Fact, Operation("receipts.get")]
    public async Task Get_reads_the_receipt_that_was_created()
    {
        var created = await CreateAsync();
        var response = await Api.Receipts.GetWithResponseAsync(created.Id);

        LastSent("GET", $"/receipts/{created.Id}");
        Assert.Equal((200, "Receipt retrieved successfully"), ((int)response.StatusCode, response.Message));
        JsonAssert.Equal(GigstackJsonText.Of(created), GigstackJsonText.Of(response.Value));
    }

    [Fact, Operation("receipts.cancel")]
    public async Task Cancel_sends_no_body_and_cannot_be_done_twice()
    {
        var created = await CreateAsync();
        var response = await Api.Receipts.CancelWithResponseAsync(created.Id);

        LastSent("DELETE", $"/receipts/{created.Id}");
        Assert.Equal((200, "Receipt canceled successfully"), ((int)response.StatusCode, response.Message));
        Assert.Equal(new Canceled { Id = created.Id, Status = "cancelled" }, response.Value);
        await FailsAsync(() => Api.Receipts.CancelAsync(created.Id));
        await FailsAsync(() => Api.Receipts.StampAsync(created.Id));
    }

    [Fact, Operation("receipts.stamp")]
    public async Task Stamp_sends_whom_to_bill_and_reads_the_invoice()
    {
        var created = await CreateAsync();
        // The SAT takes dates of the last 72 hours.
        var date = DateTimeOffset.UtcNow.AddHours(-1).ToUnixTimeMilliseconds();
        var response = await Api.Receipts.StampWithResponseAsync(created.Id, new()
        {
            StampTo = StampTo.Client,
            FiscalInformation = new() { LegalName = "ANA", TaxId = "PEGJ800101AB1", TaxSystem = TaxSystem.SimplificadoDeConfianza, Zip = "06600" },
            Date = DateTimeOffset.FromUnixTimeMilliseconds(date),
        });

        LastSent("POST", $"/receipts/{created.Id}/stamp", $$"""
            {
              "stamp_to": "client", "date": {{date}},
              "fiscal_information": { "legal_name": "ANA", "tax_id": "PEGJ800101AB1", "tax_system": "626", "zip": "06600" }
            }
            """);
        Assert.Equal(
            (200, "Receipt stamped successfully", ReceiptStatus.Completed),
            ((int)response.StatusCode, response.Message, response.Value.Status));
        var invoice = await Api.Invoices.Income.GetAsync(response.Value.InvoiceId!);
        Assert.Equal(("PEGJ800101AB1", 1160m), (invoice.Client!.TaxId, invoice.Total));
    }

    [Fact, Operation("receipts.stamp")]
    public async Task Stamp_without_a_body_bills_the_client()
    {
        var created = await CreateAsync();
        var stamped = await Api.Receipts.StampAsync(created.Id);

        LastSent("POST", $"/receipts/{created.Id}/stamp");
        Assert.Equal(created.Client!.Id, (await Api.Invoices.Income.GetAsync(stamped.InvoiceId!)).Client!.Id);
        await FailsAsync(() => Api.Receipts.StampAsync(created.Id, new() { StampTo = StampTo.GeneralPublicNational }));
    }

    [Fact, Operation("receipts.list")]
    public async Task List_writes_every_filter_and_reads_what_matches()
    {
        var created = await CreateAsync();
        var page = Assert.Single(await Api.Receipts.ListAsync(new()
        {
            Limit = 5,
            OrderBy = OrderBy.Name,
            CreatedGte = DateTimeOffset.UnixEpoch,
            Status = ReceiptStatus.Open,
            ClientId = created.Client!.Id,
        }).AsPages().ToListAsync());

        LastSent("GET", $"/receipts?limit=5&order_by=name&created%5Bgte%5D=0&status=open&client_id={created.Client.Id}");
        JsonAssert.Equal(GigstackJsonText.Of(created), GigstackJsonText.Of(Assert.Single(page.Items)));
        Assert.Equal((1L, false, null), (page.TotalResults, page.HasMore, page.Next));
    }

    [Fact, Operation("receipts.search")]
    public async Task Search_looks_in_the_fields_it_is_told()
    {
        var created = await CreateAsync();
        Assert.Equal(
            created.Id,
            Assert.Single(await Api.Receipts.SearchAsync(new() { Q = "pérez", Fields = "client.name,client.tax_id" }).ToListAsync()).Id);
        LastSent("GET", "/receipts/search?q=p%C3%A9rez&fields=client.name%2Cclient.tax_id");
        Assert.Empty(await Api.Receipts.SearchAsync(new() { Q = "nobody", Limit = 1 }).ToListAsync());
        LastSent("GET", "/receipts/search?q=nobody&limit=1");
    }

    private static ReceiptInput Input(string clientId) => new() { Client = new() { Id = clientId }, Items = [PaymentSamples.Item] };

    private async Task<Receipt> CreateAsync() =>
        await Api.Receipts.CreateAsync(Input((await Api.Clients.CreateAsync(CurrentSamples.Client)).Id));

    private static async Task FailsAsync(Func<Task> call)
    {
        var exception = await Assert.ThrowsAnyAsync<ApiException>(call);
        Assert.Equal((400, "business_rule_violation"), ((int)exception.StatusCode!, exception.Code));
    }
}
