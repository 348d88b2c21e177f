using Gigstack;
using Gigstack.Runtime;
using GigstackTests.Json;
using GigstackTests.Setup;

namespace GigstackTests.Payments;

public sealed class CurrentPaymentTests(CurrentSandbox sandbox) : CurrentApiTest(sandbox)
{
    [Fact]
    public void Invoices_are_read_as_strings_and_as_objects()
    {
        const string Json = """{"id":"payment_1","invoices":["uuid-1",{"id":"uuid-2","uuid":"uuid-2","folio":7}]}""";
        var payment = System.Text.Json.JsonSerializer.Deserialize<Payment>(Json)!;

        Assert.Equal(["uuid-1", "uuid-2"], payment.Invoices!.Select(invoice => invoice.Id));
        Assert.True(payment.Invoices![1].TryGetPaymentInvoice(out var invoice));
        Assert.Equal("uuid-2", invoice.Uuid);
        JsonAssert.Equal(Json, GigstackJsonText.Of(payment));
    }

    [Fact, Operation("payments.request")]
    public async Task Request_sends_every_field_and_reads_where_to_pay()
    {
        var client = await Api.Clients.CreateAsync(CurrentSamples.Client);
        var response = await Api.Payments.RequestWithResponseAsync(PaymentSamples.Request(client.Id) with
        {
            AutomationType = AutomationType.PueInvoice,
            ExchangeRate = 17.50m,
            AllowedPaymentMethods = [PaymentAllowedMethod.Card, PaymentAllowedMethod.StripeSpei],
            SendEmail = true,
            Emails = ["ana@ejemplo.com"],
            IdempotencyKey = "order-1001",
            Metadata = GigstackJsonText.Members("""{ "order": 7 }"""),
        });

        LastSent("POST", "/payments/request", $$"""
            {
              "client": { "id": "{{client.Id}}" }, "items": [{{PaymentSamples.ItemJson}}], "currency": "MXN", "exchange_rate": 17.50,
              "automation_type": "pue_invoice", "allowed_payment_methods": ["card", "stripe-spei"], "send_email": true,
              "emails": ["ana@ejemplo.com"], "idempotency_key": "order-1001", "metadata": { "order": 7 }
            }
            """);
        Assert.Equal((201, "Payment requested successfully"), ((int)response.StatusCode, response.Message));
        var payment = response.Value;
        Assert.Equal(
            (PaymentStatus.RequiresPaymentMethod, AutomationType.PueInvoice, "MXN"),
            (payment.Status, payment.AutomationType, payment.Currency));
        Assert.Equal(
            (1000m, 160m, 0m, 1160m, 17.50m),
            (payment.Subtotal, payment.Taxes, payment.Discount, payment.Total, payment.ExchangeRate));
        Assert.Equal("https://pay.gigstack.io/p/" + payment.Id, payment.ShortUrl);
        Assert.Equal((client.Id, client.LegalName, client.TaxId), (payment.Client!.Id, payment.Client.LegalName, payment.Client.TaxId));
        Assert.Equal((2m, 500m), (Assert.Single(payment.Items!).Quantity, payment.Items![0].UnitPrice));
        Assert.Empty(payment.Invoices!);
        Assert.Equal((null, Team, false), (payment.SucceededAt, payment.Team, payment.Livemode));
    }

    [Fact, Operation("payments.request")]
    public async Task The_same_idempotency_key_reads_the_first_payment_again()
    {
        var client = await Api.Clients.CreateAsync(CurrentSamples.Client);
        var input = PaymentSamples.Request(client.Id) with { IdempotencyKey = "order-1002" };
        var first = await Api.Payments.RequestWithResponseAsync(input);
        var again = await Api.Payments.RequestWithResponseAsync(input);

        Assert.Equal((201, 200), ((int)first.StatusCode, (int)again.StatusCode));
        Assert.Equal(first.Value.Id, again.Value.Id);
    }

    [Fact, Operation("payments.register")]
    public async Task Register_sends_every_field_and_reads_a_payment_that_has_succeeded()
    {
        var client = await Api.Clients.CreateAsync(CurrentSamples.Client);
        var response = await Api.Payments.RegisterWithResponseAsync(PaymentSamples.Register(client.Id) with
        {
            AutomationType = AutomationType.PueInvoice,
            ExchangeRate = 1m,
            InvoiceConfig = new() { Serie = "T", Folio = 40 },
            SendEmail = false,
            Emails = [],
            IgnoreEmails = true,
            IdempotencyKey = "order-1003",
        });

        LastSent("POST", "/payments/register", $$"""
            {
              "client": { "id": "{{client.Id}}" }, "items": [{{PaymentSamples.ItemJson}}], "payment_form": "03", "automation_type": "pue_invoice",
              "currency": "MXN", "exchange_rate": 1, "invoice_config": { "serie": "T", "folio": 40 }, "idempotency_key": "order-1003",
              "send_email": false, "emails": [], "ignore_emails": true
            }
            """);
        Assert.Equal((201, "Payment registered successfully"), ((int)response.StatusCode, response.Message));
        Assert.Equal((PaymentStatus.Succeeded, PaymentForm.TransferenciaElectronica), (response.Value.Status, response.Value.PaymentForm));
        Assert.Equal(response.Value.CreatedAt, response.Value.SucceededAt);
        var invoice = await Api.Invoices.Income.GetAsync(Assert.Single(response.Value.Invoices!).Id!);
        Assert.Equal(("T", 40L, 1160m, PaymentMethod.Pue), (invoice.Series, invoice.FolioNumber, invoice.Total, invoice.PaymentMethod));
        Assert.Equal(response.Value.Id, Assert.Single(invoice.Payments!));
    }

    [Fact, Operation("payments.register")]
    public async Task Register_pays_a_ppd_invoice_and_says_when_that_is_too_much()
    {
        var client = await Api.Clients.CreateAsync(CurrentSamples.Client);
        var ppd = await Api.Invoices.Income.CreateAsync(
            CurrentSamples.Invoice(client.Id) with { PaymentMethod = PaymentMethod.Ppd, PaymentForm = PaymentForm.PorDefinir, IdempotencyKey = "ppd" });
        var input = PaymentSamples.Register(client.Id) with { PpdInvoiceId = ppd.Uuid };
        var payment = await Api.Payments.RegisterAsync(input);

        Assert.Equal(ppd.Uuid, payment.Invoices![0].Id);
        Assert.Equal(
            (0m, 1),
            ((await Api.Invoices.Income.GetAsync(ppd.Uuid!)).LastBalance, (await Api.Invoices.Income.GetAsync(ppd.Uuid!)).PaymentComplements));
        await FailsAsync(400, "business_rule_violation", () => Api.Payments.RegisterAsync(input));
    }

    [Fact, Operation("payments.markAsPaid")]
    public async Task Paid_sends_how_and_when_and_reads_the_payment()
    {
        var requested = await RequestAsync();
        var response = await Api.Payments.MarkAsPaidWithResponseAsync(
            requested.Id, new() { PaymentForm = PaymentForm.TarjetaDeDebito, Date = DateTimeOffset.FromUnixTimeSeconds(1677651234) });

        LastSent("POST", $"/payments/{requested.Id}/paid", """{ "payment_form": "28", "date": 1677651234 }""");
        Assert.Equal((200, "Payment marked as paid successfully"), ((int)response.StatusCode, response.Message));
        Assert.Equal((PaymentStatus.Succeeded, PaymentForm.TarjetaDeDebito), (response.Value.Status, response.Value.PaymentForm));
        Assert.Equal(1677651234, response.Value.SucceededAt!.Value.ToUnixTimeSeconds());
        await FailsAsync(
            400,
            "business_rule_violation",
            () => Api.Payments.MarkAsPaidAsync(requested.Id, new() { PaymentForm = PaymentForm.Efectivo }));
    }

    [Fact, Operation("payments.refund")]
    public async Task Refund_sends_a_part_and_reads_what_was_refunded()
    {
        var payment = await Api.Payments.RegisterAsync(
            PaymentSamples.Register((await Api.Clients.CreateAsync(CurrentSamples.Client)).Id) with { AutomationType = AutomationType.PueInvoice });
        var response = await Api.Payments.RefundWithResponseAsync(
            payment.Id,
            new() { Amount = 160.10m, Reason = "Late", ExternalProcessorRefund = false });

        LastSent("POST", $"/payments/{payment.Id}/refund", """{ "amount": 160.10, "reason": "Late", "external_processor_refund": false }""");
        Assert.Equal((200, "Payment refunded successfully"), ((int)response.StatusCode, response.Message));
        var refund = Assert.Single(response.Value.Refunds!);
        Assert.Equal((PaymentStatus.Succeeded, 160.10m, "Late"), (response.Value.Status, refund.Amount, refund.Reason));
        Assert.Equal(refund.InvoiceId, response.Value.Invoices![1].Id);
        await FailsAsync(400, "business_rule_violation", () => Api.Payments.RefundAsync(payment.Id, new() { Amount = 1000m }));
    }

    [Fact, Operation("payments.refund")]
    public async Task Refund_without_a_body_refunds_everything()
    {
        var payment = await Api.Payments.RegisterAsync(PaymentSamples.Register((await Api.Clients.CreateAsync(CurrentSamples.Client)).Id));
        var refunded = await Api.Payments.RefundAsync(payment.Id);

        LastSent("POST", $"/payments/{payment.Id}/refund");
        Assert.Equal((PaymentStatus.Refunded, 1160m), (refunded.Status, Assert.Single(refunded.Refunds!).Amount));
    }

    [Fact, Operation("payments.cancel")]
    public async Task Cancel_sends_no_body_and_says_what_is_canceled()
    {
        var requested = await RequestAsync();
        var response = await Api.Payments.CancelWithResponseAsync(requested.Id);

        LastSent("DELETE", $"/payments/{requested.Id}");
        Assert.Equal((200, "Payment canceled successfully"), ((int)response.StatusCode, response.Message));
        Assert.Equal(new Canceled { Id = requested.Id, Status = "cancelled" }, response.Value);
        await FailsAsync(400, "business_rule_violation", () => Api.Payments.CancelAsync(requested.Id));
    }

    [Fact, Operation("payments.update")]
    public async Task Update_sends_only_what_is_set()
    {
        var requested = await RequestAsync();
        var item = requested.Items![0].Id!;
        var response = await Api.Payments.UpdateWithResponseAsync(requested.Id, new()
        {
            Items = [new() { Id = item, Description = "Consulting, March" }],
            AutomationType = AutomationType.PueInvoice,
            Client = new() { Email = "new@ejemplo.com", Address = new() { Zip = "06600" } },
        });

        LastSent("PUT", $"/payments/{requested.Id}", $$"""
            {
              "items": [{ "id": "{{item}}", "description": "Consulting, March" }], "automation_type": "pue_invoice",
              "client": { "email": "new@ejemplo.com", "address": { "zip": "06600" } }
            }
            """);
        Assert.Equal((200, "Operation completed successfully"), ((int)response.StatusCode, response.Message));
        Assert.Empty(response.Value);
        var payment = await Api.Payments.GetAsync(requested.Id);
        Assert.Equal(
            ("Consulting, March", "new@ejemplo.com", AutomationType.PueInvoice),
            (payment.Items![0].Description, payment.Client!.Email, payment.AutomationType));
        await Api.Payments.MarkAsPaidAsync(requested.Id, new() { PaymentForm = PaymentForm.Efectivo });
        await FailsAsync(
            400,
            "business_rule_violation",
            () => Api.Payments.UpdateAsync(requested.Id, new() { AutomationType = AutomationType.None }));
    }

    [Fact, Operation("payments.get")]
    public async Task Get_reads_the_payment_that_was_requested()
    {
        var requested = await RequestAsync();
        var response = await Api.Payments.GetWithResponseAsync(requested.Id);

        LastSent("GET", $"/payments/{requested.Id}");
        Assert.Equal((200, "Payment retrieved successfully"), ((int)response.StatusCode, response.Message));
        JsonAssert.Equal(GigstackJsonText.Of(requested), GigstackJsonText.Of(response.Value));
    }

    [Fact, Operation("payments.list")]
    public async Task List_writes_every_filter_and_reads_what_matches()
    {
        var requested = await RequestAsync();
        var page = Assert.Single(await Api.Payments.ListAsync(new()
        {
            Limit = 100,
            Sort = OrderDirection.Ascending,
            CreatedLte = DateTimeOffset.FromUnixTimeSeconds(4102444800),
            Status = PaymentStatus.Pending,
            ClientId = requested.Client!.Id,
            Currency = "MXN",
            Email = "juan.perez@ejemplo.com",
            TaxId = "PEGJ800101AB0",
        }).AsPages().ToListAsync());

        LastSent(
            "GET",
            $"/payments?limit=100&sort=asc&created%5Blte%5D=4102444800&status=pending&client_id={requested.Client.Id}&currency=MXN&email=juan.perez%40ejemplo.com&tax_id=PEGJ800101AB0");
        JsonAssert.Equal(GigstackJsonText.Of(requested), GigstackJsonText.Of(Assert.Single(page.Items)));
        Assert.Equal((1L, false, null), (page.TotalResults, page.HasMore, page.Next));
    }

    [Fact, Operation("payments.search")]
    public async Task Search_goes_on_page_by_page()
    {
        var client = await Api.Clients.CreateAsync(CurrentSamples.Client);
        for (var i = 0; i < 3; i++)
            await Api.Payments.RequestAsync(PaymentSamples.Request(client.Id));
        var found = await Api.Payments.SearchAsync(
            new() { Q = "juan", Limit = 2, Status = PaymentStatus.RequiresPaymentMethod, ClientId = client.Id, Fields = "client.name" })
            .ToListAsync();

        Assert.Equal((3, 3), (found.Count, found.Select(payment => payment.Id).Distinct().Count()));
        Sent[^2].Is("GET", $"/payments/search?q=juan&limit=2&status=requires_payment_method&client_id={client.Id}&fields=client.name");
        LastSent("GET", $"/payments/search?q=juan&limit=2&status=requires_payment_method&client_id={client.Id}&fields=client.name&page=2");
    }

    private async Task<Payment> RequestAsync() =>
        await Api.Payments.RequestAsync(PaymentSamples.Request((await Api.Clients.CreateAsync(CurrentSamples.Client)).Id));

    private static async Task FailsAsync(int status, string code, Func<Task> call)
    {
        var exception = await Assert.ThrowsAnyAsync<ApiException>(call);
        Assert.Equal((status, code), ((int)exception.StatusCode!, exception.Code));
    }
}
