using System.Text.Json;
using Gigstack;
using GigstackTests.Json;
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

    private static InvoiceIncomeInput InInstalments(string client, string key) =>
        CurrentSamples.Invoice(
            client) with
        { PaymentMethod = PaymentMethod.Ppd, PaymentForm = PaymentForm.PorDefinir, IdempotencyKey = key };

    private async Task<Invoice> InInstalmentsAsync()
    {
        var client = await Api.Clients.CreateAsync(CurrentSamples.Client);
        return await Api.Invoices.Income.CreateAsync(InInstalments(client.Id!, "first"));
    }

    private async Task<string> PayAsync(string invoice, decimal amount)
    {
        using var body = JsonDocument.Parse(FormattableString.Invariant($$"""{ "invoice_id": "{{invoice}}", "amount": {{amount}}, "payment_form": "03" }"""));
        var response = await Api.SendAsync(HttpMethod.Post, "/invoices/payment", body.RootElement);
        return response.Value.GetProperty("data").GetProperty("uuid").GetString()!;
    }
}
