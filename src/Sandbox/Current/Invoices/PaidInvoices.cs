using Gigstack.Sandbox.Fiscal;
using Gigstack.Sandbox.Fiscal.Cfdi;

namespace Gigstack.Sandbox.Current.Invoices;

/// <summary>What a payment complement paid, as its record keeps it for the PDF and for a cancellation.</summary>
internal static class PaidInvoices
{
    public static JsonObject Write(PaymentElement payment) => new()
    {
        ["date"] = MexicoTime.Write(payment.PaidAt),
        ["payment_form"] = payment.PaymentForm,
        ["currency"] = payment.Currency,
        ["exchange_rate"] = payment.ExchangeRate,
        ["amount"] = payment.Amount,
        ["invoices"] = new JsonArray([.. payment.Documents.Select(JsonNode? (document) => new JsonObject
        {
            ["uuid"] = document.Invoice.Text("uuid"),
            ["number"] = document.Number,
            ["currency"] = document.Invoice.Text("currency"),
            ["previous"] = document.Previous,
            ["amount"] = document.Amount,
            ["balance"] = document.Balance,
            ["taxes"] = new JsonArray([.. document.Taxes.Select(PaidTaxes.Write)]),
        })]),
    };

    /// <summary>Adds the amounts of a canceled complement to the balances again.</summary>
    public static void GiveBack(ApiCall call, JsonObject complement)
    {
        var paid = CfdiRecords.Find(call, complement.Text("uuid")!)["paid"]!.AsObject();
        foreach (var part in paid["invoices"]!.AsArray().Select(part => part!.AsObject()))
        {
            var invoice = InvoiceDocuments.Find(call, part.Text("uuid")!);
            invoice["last_balance"] = Money.Cents(invoice.Number("last_balance")!.Value + part.Number("amount")!.Value);
            invoice["payment_complements"] = invoice.Number("payment_complements") - 1;
            InvoiceDocuments.Replace(call, invoice);
        }
    }
}
