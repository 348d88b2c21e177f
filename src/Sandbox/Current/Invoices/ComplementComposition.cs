using Gigstack.Sandbox.Current.Billing;
using Gigstack.Sandbox.Fiscal.Cfdi;

namespace Gigstack.Sandbox.Current.Invoices;

/// <summary>
/// Composes a payment complement: a CFDI without amounts, whose complement describes the payment. Its stamp follows from its XML.
/// </summary>
internal static class ComplementComposition
{
    public static JsonObject Compose(
        ApiCall call, PaymentElement payment, string? paymentId, string uuid)
    {
        var client = payment.Documents[0].Invoice["client"]!.AsObject();
        var series = FolioSeries.Default(call, InvoiceKind.Complement.Setting, InvoiceKind.Complement.Series);
        return new JsonObject
        {
            ["uuid"] = uuid,
            ["client"] = client.DeepClone(),
            ["created_at"] = call.Now.ToUnixTimeSeconds(),
            // XXX is "no currency". The SAT requires zero amounts here.
            ["currency"] = "XXX",
            ["exchange_rate"] = 1,
            ["total"] = 0,
            ["subtotal"] = 0,
            ["taxes"] = 0,
            ["discount"] = 0,
            ["withholding_taxes"] = 0,
            ["series"] = series,
            ["folio_number"] = FolioSeries.Next(call, series, chosen: null),
            ["invoice_type"] = InvoiceKind.Complement.Type,
            ["use"] = "CP01",
            ["payment_form"] = payment.PaymentForm,
            ["status"] = "valid",
            ["livemode"] = call.Caller.Livemode,
            ["owner"] = call.Caller.Owner,
            ["from"] = "api",
            ["items"] = new JsonArray(Item()),
            ["payments"] = paymentId is null ? new JsonArray() : new JsonArray(paymentId),
            ["invoices"] = new JsonArray([.. payment.Documents.Select(document => document.Invoice["uuid"]!.DeepClone())]),
            ["stamp"] = null,
            ["cancellation"] = null,
            ["verification_url"] = null,
            ["exports"] = "01",
            ["addenda"] = "",
            ["invoice_pdf_notes"] = "",
            ["metadata"] = new JsonObject(),
        };
    }

    // A CFDI of type P must have exactly this item.
    private static JsonObject Item() => new()
    {
        ["id"] = NewId.Of("item"),
        ["description"] = "Pago",
        ["product_key"] = "84111506",
        ["quantity"] = 1,
        ["unit_price"] = 0,
        ["unit_key"] = "ACT",
        ["taxability"] = "01",
        ["taxes"] = new JsonArray(),
    };
}
