using Gigstack.Sandbox.Fiscal.Cfdi;

namespace Gigstack.Sandbox.Current.Retentions;

/// <summary>The <c>totals</c> of a retention, added up from what was sent.</summary>
internal static class RetentionTotals
{
    public static JsonObject Of(JsonObject sent)
    {
        var operation = sent.Number("total_operation")!.Value;
        var exempt = sent.Number("total_exempt") ?? 0;
        var taxes = sent["taxes"]!.AsArray().Select(tax => tax!.AsObject()).ToList();
        return new JsonObject
        {
            ["total_operation"] = operation,
            ["total_taxable"] = operation - exempt,
            ["total_exempt"] = exempt,
            ["total_retained"] = taxes.Sum(tax => tax.Number("amount")!.Value),
            ["tax_retained"] = new JsonArray([.. taxes.Select(Retained)]),
        };
    }

    private static JsonNode Retained(JsonObject tax)
    {
        var code = tax.Text("tax") is "ISR" or "IVA" or "IEPS" ? CfdiNames.TaxCode(tax.Text("tax")!) : tax.Text("tax");
        return new JsonObject
        {
            ["tax"] = code,
            ["base"] = tax["base"]!.DeepClone(),
            ["amount"] = tax["amount"]!.DeepClone(),
            // c_TipoPagoRet: final payments of IVA, IEPS and ISR.
            ["payment_type"] = code switch { "002" => "01", "003" => "02", _ => "03" },
        };
    }
}
