using Gigstack.Sandbox.Current.Billing;
using Gigstack.Sandbox.Fiscal;

namespace Gigstack.Sandbox.Current.Invoices;

/// <summary>Composes an income or egress invoice. Its stamp follows from its XML.</summary>
internal static class InvoiceComposition
{
    public static JsonObject Compose(
        ApiCall call, InvoiceKind kind, JsonObject sent, JsonObject client, JsonArray items, InvoiceTotals totals, string uuid)
    {
        var method = Method(sent);
        var series = sent.Text("series") ?? FolioSeries.Default(call, kind.Setting, kind.Series);
        var invoice = new JsonObject
        {
            ["uuid"] = uuid,
            ["client"] = client.DeepClone(),
            ["created_at"] = call.Now.ToUnixTimeSeconds(),
            ["currency"] = sent.Text("currency") ?? "MXN",
            ["exchange_rate"] = sent["exchange_rate"]?.DeepClone() ?? 1m,
            ["total"] = totals.Total,
            ["subtotal"] = totals.Subtotal,
            ["taxes"] = totals.Taxes,
            ["discount"] = totals.Discount,
            ["withholding_taxes"] = totals.WithholdingTaxes,
            ["series"] = series,
            // Taken once the SAT takes the invoice.
            ["folio_number"] = 0,
            ["invoice_type"] = kind.Type,
            ["use"] = sent.Text("use") ?? client.Text("use") ?? Use(kind, client),
            // 99 is "to be defined", as the SAT requires for payment in installments.
            ["payment_form"] = sent.Text("payment_form") ?? (method == "PPD" ? "99" : "03"),
            ["payment_method"] = method,
            ["status"] = "valid",
            ["livemode"] = call.Caller.Livemode,
            ["owner"] = call.Caller.Owner,
            ["from"] = sent.Text("from") ?? "api",
            ["items"] = items,
            ["payments"] = sent["payments"]?.DeepClone() ?? new JsonArray(),
            ["invoices"] = Related(sent),
            ["stamp"] = null,
            ["cancellation"] = null,
            ["verification_url"] = null,
            ["exports"] = sent.Text("exports") ?? "01",
            ["addenda"] = sent.Text("addenda") ?? "",
            ["invoice_pdf_notes"] = sent.Text("invoice_pdf_notes") ?? "",
            ["metadata"] = sent["metadata"]?.DeepClone() ?? new JsonObject(),
        };
        if (method == "PPD" && kind == InvoiceKind.Income)
        {
            invoice["last_balance"] = totals.Total;
            invoice["payment_complements"] = 0;
        }

        return invoice;
    }

    // Regime 616 (no fiscal obligations), which the general public has too, admits no other use than S01.
    private static string Use(InvoiceKind kind, JsonObject client) =>
        client.Text("tax_system") == GenericReceiver.TaxSystem || client.Text("tax_id") is not { } rfc || GenericReceiver.Is(rfc) ? "S01"
            : kind == InvoiceKind.Egress ? "G02" : "G03";

    // An automation with complements needs a PPD invoice.
    private static string Method(JsonObject sent) => sent.Text("payment_method")
        ?? (sent.Text("automation_type") is "ppd_invoice_and_complement" or "payment_and_complement" ? "PPD" : "PUE");

    private static JsonArray Related(JsonObject sent)
    {
        var documents = (sent["related_documents"]?.AsArray() ?? [])
            .SelectMany(related => related!["documents"]?.AsArray() ?? []);
        return [.. documents.Select(uuid => uuid?.DeepClone())];
    }
}
