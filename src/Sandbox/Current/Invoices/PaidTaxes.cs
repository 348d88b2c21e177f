using Gigstack.Sandbox.Fiscal;

namespace Gigstack.Sandbox.Current.Invoices;

/// <summary>
/// The part of an invoice's taxes that a payment pays: what is due of them by then, less what the complements in force have named. The
/// payment that leaves no balance names the rest, so that all of them add up to the taxes of the invoice.
/// </summary>
internal static class PaidTaxes
{
    /// <param name="call">The request.</param>
    /// <param name="invoice">The invoice.</param>
    /// <param name="balance">What the payment leaves of it.</param>
    public static IReadOnlyList<TaxAmount> Of(ApiCall call, JsonObject invoice, decimal balance)
    {
        var totals = InvoiceTotals.Of(invoice["items"]!.AsArray(), new FieldErrors())!;
        var named = Named(call, invoice.Text("uuid")!).ToLookup(KindOf);
        return
        [
            .. totals.Exact.Where(tax => !(tax.Withheld && tax.IsExempt))
                .Select(tax => Part(tax, [.. named[KindOf(tax)]]))
                .Where(tax => tax.Base > 0),
        ];

        TaxAmount Part(TaxAmount whole, IReadOnlyList<TaxAmount> before)
        {
            var (taxed, owed) = (before.Sum(part => part.Base), before.Sum(part => part.Amount));
            var part = Due(whole.Base) - taxed;
            // A base has six decimals. Where nothing is left of it, no later payment could name what is left of the amount.
            var isLast = taxed + part == Money.Micros(whole.Base);
            return whole with
            {
                Base = decimal.Max(0, part),
                Amount = decimal.Max(0, (isLast ? Money.Micros(whole.Amount) : Due(whole.Amount)) - owed),
            };
        }

        decimal Due(decimal whole) => Money.Micros(whole * (totals.Total - balance) / totals.Total);
    }

    public static JsonNode Write(TaxAmount tax) => new JsonObject
    {
        ["type"] = tax.Type,
        ["factor"] = tax.Factor,
        ["rate"] = tax.Rate,
        ["withholding"] = tax.Withheld,
        ["base"] = tax.Base,
        ["amount"] = tax.Amount,
    };

    private static TaxAmount Read(JsonObject tax) => new(
        tax.Text("type")!, tax.Text("factor")!, tax.Number("rate")!.Value, tax.Flag("withholding"),
        tax.Number("base")!.Value, tax.Number("amount")!.Value);

    private static (string Type, string Factor, decimal Rate, bool Withheld) KindOf(TaxAmount tax) =>
        (tax.Type, tax.Factor, tax.Rate, tax.Withheld);

    // Of the complements in force.
    private static IEnumerable<TaxAmount> Named(ApiCall call, string uuid) =>
        call.Session.Documents.Select(new DocumentQuery(InvoiceDocuments.Resource)
                .RefersTo(InvoiceDocuments.Resource, uuid)
                .Equal("$.invoice_type", InvoiceKind.Complement.Type)
                .Equal("$.status", "valid"))
            .SelectMany(complement => CfdiRecords.Find(call, complement.Id)["paid"]!["invoices"]!.AsArray())
            .Select(part => part!.AsObject())
            .Where(part => part.Text("uuid") == uuid)
            .SelectMany(part => part["taxes"]!.AsArray())
            .Select(tax => Read(tax!.AsObject()));
}
