using Gigstack;
using GigstackTests.Setup;

namespace GigstackTests.Invoices;

public sealed class CurrentPaymentComplementTests(CurrentSandbox sandbox) : CurrentApiTest(sandbox)
{
    [Fact, Operation("invoices.payment.get")]
    public async Task Get_reads_the_complement_of_an_instalment()
    {
        var invoice = await InInstalmentsAsync();
        var uuid = await PayAsync(invoice.Uuid!, 60.5m);
        var response = await Api.Invoices.Payment.GetWithResponseAsync(uuid);

        LastSent("GET", $"/invoices/payment/{uuid}");
        Assert.Equal("Payment complement retrieved successfully", response.Message);
        var complement = response.Value;
        Assert.Equal(
            (InvoiceType.Pago, InvoiceStatus.Valid, "XXX", 0m, "P"),
            (complement.InvoiceType, complement.Status, complement.Currency, complement.Total, complement.Series));
        Assert.Equal((CfdiUse.Pagos, PaymentForm.TransferenciaElectronica), (complement.Use, complement.PaymentForm));
        Assert.Equal(invoice.Uuid, complement.Invoices![0].GetString());
        var paid = await Api.Invoices.Income.GetAsync(invoice.Uuid!);
        Assert.Equal((1099.5m, 1), (paid.LastBalance, paid.PaymentComplements));
    }

    [Fact, Operation("invoices.payment.list")]
    public async Task List_reads_the_complements_of_one_invoice()
    {
        var first = await InInstalmentsAsync();
        var second = await Api.Invoices.Income.CreateAsync(InInstalments(first.Client!.Id!, "second"));
        var uuid = await PayAsync(first.Uuid!, 1160m);
        await PayAsync(second.Uuid!, 1m);
        var complements = await Api.Invoices.Payment
            .ListAsync(new() { Limit = 10, InvoiceId = first.Uuid, Status = InvoiceStatus.Valid, ClientId = first.Client.Id })
                .ToListAsync();

        LastSent("GET", $"/invoices/payment?limit=10&invoice_id={first.Uuid}&status=valid&client_id={first.Client.Id}");
        Assert.Equal(uuid, Assert.Single(complements).Uuid);
        Assert.Equal(2, (await Api.Invoices.Payment.ListAsync().ToListAsync()).Count);
    }

    [Fact, Operation("invoices.payment.create")]
    public async Task Create_sends_every_field_and_reads_the_complement()
    {
        var first = await InInstalmentsAsync();
        var second = await Api.Invoices.Income.CreateAsync(InInstalments(first.Client!.Id!, "second"));
        var response = await Api.Invoices.Payment.CreateWithResponseAsync(new InvoicePaymentInput
        {
            PaymentForm = PaymentForm.TransferenciaElectronica,
            Invoices = [new() { InvoiceId = first.Uuid!, Amount = 60m }, new() { InvoiceId = second.Uuid!, Amount = 0.5m }],
            Date = new DateTimeOffset(2026, 1, 15, 12, 0, 0, TimeSpan.Zero),
            Currency = "USD",
            ExchangeRate = 18.5m,
        });

        LastSent("POST", "/invoices/payment", $$"""
            {
              "invoices": [{ "invoice_id": "{{first.Uuid}}", "amount": 60 }, { "invoice_id": "{{second.Uuid}}", "amount": 0.5 }],
              "payment_form": "03", "date": 1768478400, "currency": "USD", "exchange_rate": 18.5
            }
            """);
        Assert.Equal((201, "Payment complement created successfully"), ((int)response.StatusCode, response.Message));
        Assert.Equal([first.Uuid, second.Uuid], response.Value.Invoices!.Select(invoice => invoice.GetString()));
        Assert.Equal(50m, (await Api.Invoices.Income.GetAsync(first.Uuid!)).LastBalance);
    }

    private static InvoiceIncomeInput InInstalments(string client, string key) =>
        CurrentSamples.Invoice(
            client) with
        { PaymentMethod = PaymentMethod.Ppd, PaymentForm = PaymentForm.PorDefinir, IdempotencyKey = key };

    private async Task<Invoice> InInstalmentsAsync()
    {
        var client = await Api.Clients.CreateAsync(CurrentSamples.Client);
        return await Api.Invoices.Income.CreateAsync(InInstalments(client.Id!, "first"));
    }

    private async Task<string> PayAsync(string invoice, decimal amount) => (await Api.Invoices.Payment.CreateAsync(
        new InvoicePaymentInput { InvoiceId = invoice, Amount = amount, PaymentForm = PaymentForm.TransferenciaElectronica })).Uuid!;
}
