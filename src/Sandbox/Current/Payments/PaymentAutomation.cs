using Gigstack.Sandbox.Current.Billing;
using Gigstack.Sandbox.Current.Clients;
using Gigstack.Sandbox.Current.Invoices;
using Gigstack.Sandbox.Current.Receipts;
using Gigstack.Sandbox.Fiscal;

namespace Gigstack.Sandbox.Current.Payments;

/// <summary>
/// Issues the invoices that a payment's <c>automation_type</c> asks for, and lists them in the payment. A client without an RFC gets a
/// receipt, with which an invoice can be asked for later.
/// </summary>
internal static class PaymentAutomation
{
    /// <summary>Whether invoices have been issued for the payment.</summary>
    public static bool Ran(JsonObject payment) => payment["invoices"]!.AsArray().Count > 0;

    /// <summary>When the payment is requested: a PPD invoice does not wait for it to be made.</summary>
    public static void OnRequest(ApiCall call, JsonObject payment, JsonObject? invoiceConfig = null)
    {
        if (IsPpd(payment) && HasRfc(call, payment))
            Issue(call, payment, "PPD", invoiceConfig);
    }

    /// <summary>When the payment has been made: the PUE invoice, or the complement of the PPD invoice.</summary>
    public static void OnSuccess(ApiCall call, JsonObject payment, JsonObject? invoiceConfig = null)
    {
        if (!IsPue(payment) && !IsPpd(payment))
            return;
        if (!HasRfc(call, payment))
        {
            AddReceipt(call, payment);
            return;
        }

        if (IsPue(payment))
        {
            Issue(call, payment, "PUE", invoiceConfig);
            return;
        }

        if (!Ran(payment))
            OnRequest(call, payment, invoiceConfig);
        Complement(call, payment, payment.Text("invoice_id")!);
    }

    /// <summary>Applies the payment to an existing PPD invoice.</summary>
    /// <exception cref="ApiFault">There is no such invoice, or it takes no such complement.</exception>
    public static void OnSuccess(ApiCall call, JsonObject payment, string ppdUuid)
    {
        var invoice = InvoiceDocuments.Find(call, ppdUuid, InvoiceKind.Income);
        if (invoice.Text("currency") != payment.Text("currency"))
            throw CurrentFaults.BusinessRule("The payment is not in the currency of the invoice");
        if (invoice["client"]!.AsObject().Text("id") != payment["client"]!.AsObject().Text("id"))
            throw CurrentFaults.BusinessRule("The invoice is of another client than the payment");
        Add(payment, invoice);
        Complement(call, payment, invoice.Text("uuid")!);
    }

    private static void Issue(ApiCall call, JsonObject payment, string method, JsonObject? invoiceConfig)
    {
        var sent = ExchangeRates.WithoutDefault(payment.Pick("currency", "exchange_rate", "metadata"));
        sent["items"] = PaymentItems.ToInvoice(payment);
        sent["payment_method"] = method;
        sent["payment_form"] = method == "PPD" ? "99" : payment.Text("payment_form");
        sent["payments"] = new JsonArray(payment.Text("id"));
        if (invoiceConfig?.Text("serie") is { } series)
            sent["series"] = series;
        if (invoiceConfig?["folio"] is { } folio)
            sent["folio_number"] = folio.DeepClone();
        Add(payment, InvoiceIssue.Income(call, sent, ClientOf(payment)));
    }

    private static void Complement(ApiCall call, JsonObject payment, string ppdUuid)
    {
        var paidAt = DateTimeOffset.FromUnixTimeSeconds((long)payment["succeeded_at"]!);
        var complement = InvoiceIssue.Complement(
            call, new ReceivedPayment([(ppdUuid, payment.Number("total")!.Value)], payment.Text("payment_form")!, paidAt)
            {
                Currency = payment.Text("currency"),
                ExchangeRate = ExchangeRates.Told(payment),
                PaymentId = payment.Text("id"),
                AmountField = "items",
            });
        payment["invoices"]!.AsArray().Add(complement.Text("uuid"));
    }

    private static void AddReceipt(ApiCall call, JsonObject payment)
    {
        var sent = ExchangeRates.WithoutDefault(payment.Pick("currency", "exchange_rate", "payment_form", "metadata"));
        sent["items"] = PaymentItems.ToInvoice(payment);
        payment["receipt_id"] = ReceiptDocuments.Create(call, sent, ClientOf(payment)).Text("id");
    }

    private static bool HasRfc(ApiCall call, JsonObject payment) =>
        ClientDocuments.Find(call, payment["client"]!.AsObject().Text("id")!).Text("tax_id") is not null;

    private static InvoiceClient ClientOf(JsonObject payment) => new(payment["client"]!.AsObject().Text("id"), null, []);

    private static void Add(JsonObject payment, JsonObject invoice)
    {
        payment["invoice_id"] = invoice.Text("uuid");
        payment["invoices"]!.AsArray().Add(invoice.Text("uuid"));
    }

    // The older names are those of the register page's prose.
    private static bool IsPue(JsonObject payment) => payment.Text("automation_type") is "pue_invoice" or "payment";

    private static bool IsPpd(JsonObject payment) =>
        payment.Text("automation_type") is "ppd_invoice_and_complement" or "payment_and_complement";
}
