using System.Text.Json.Nodes;
using Gigstack.Sandbox.Fiscal;
using Gigstack.Sandbox.Http;
using Gigstack.Sandbox.Validation;

namespace Gigstack.Sandbox.Invoices.Current;

/// <summary>Puts the document of an income invoice together.</summary>
internal static class IncomeInvoice
{
    public static JsonObject Compose(ApiCall call, JsonObject sent, JsonObject client, JsonArray items, InvoiceTotals totals)
    {
        var stamp = FiscalStamp.New();
        var method = sent.Text("payment_method") ?? "PUE";
        var series = sent.Text("series") ?? "A";
        var invoice = new JsonObject
        {
            ["uuid"] = stamp.Uuid,
            ["client"] = client.DeepClone(),
            ["created_at"] = call.Now.ToUnixTimeSeconds(),
            ["currency"] = sent.Text("currency") ?? "MXN",
            ["exchange_rate"] = sent["exchange_rate"]?.DeepClone() ?? 1,
            ["total"] = totals.Total,
            ["subtotal"] = totals.Subtotal,
            ["taxes"] = totals.Taxes,
            ["discount"] = totals.Discount,
            ["withholding_taxes"] = totals.WithholdingTaxes,
            ["series"] = series,
            ["folio_number"] = Folio(call, series, (long?)sent.Number("folio_number")),
            ["invoice_type"] = "I",
            ["use"] = sent.Text("use") ?? client.Text("use") ?? "G03",
            // 99 is "to be defined", which a payment in instalments calls for.
            ["payment_form"] = sent.Text("payment_form") ?? (method == "PPD" ? "99" : "03"),
            ["payment_method"] = method,
            ["status"] = "valid",
            ["livemode"] = call.Caller.Livemode,
            ["owner"] = call.Caller.Owner,
            ["from"] = "api",
            ["items"] = items,
            ["payments"] = new JsonArray(),
            ["invoices"] = Related(sent),
            ["stamp"] = stamp.At(call.Now),
            ["cancellation"] = null,
            ["verification_url"] = stamp.VerificationUrl(client.Text("tax_id"), totals.Total),
            ["exports"] = sent.Text("exports") ?? "01",
            ["addenda"] = sent.Text("addenda") ?? "",
            ["invoice_pdf_notes"] = sent.Text("invoice_pdf_notes") ?? "",
            ["metadata"] = sent["metadata"]?.DeepClone() ?? new JsonObject(),
        };
        if (method == "PPD")
        {
            invoice["last_balance"] = totals.Total;
            invoice["payment_complements"] = 0;
        }

        return invoice;
    }

    private static long Folio(ApiCall call, string series, long? chosen)
    {
        var counter = "folio/" + series;
        if (chosen is null)
            return call.Session.Counters.Next(counter);
        call.Session.Counters.Pass(counter, chosen.Value);
        return chosen.Value;
    }

    private static JsonArray Related(JsonObject sent)
    {
        var documents = (sent["related_documents"]?.AsArray() ?? [])
            .SelectMany(related => related!["documents"]?.AsArray() ?? []);
        return [.. documents.Select(uuid => uuid?.DeepClone())];
    }
}
