using Gigstack.Sandbox.Current.Billing;
using Gigstack.Sandbox.Current.Teams;
using Gigstack.Sandbox.Fiscal;

namespace Gigstack.Sandbox.Current.Receipts;

/// <summary>Stored receipts. Answers show them unchanged.</summary>
internal static class ReceiptDocuments
{
    public const string Resource = "receipts";
    public const string Kind = "Receipt";

    private const string Portal = "https://invoicing.gigstack.pro/autofactura?id=";

    /// <exception cref="ApiFault">There is no such receipt.</exception>
    public static JsonObject Find(ApiCall call, string id) =>
        call.Session.Documents.Find(Resource, id)?.Body ?? throw CurrentFaults.NotFound(Kind);

    public static void Replace(ApiCall call, JsonObject receipt) =>
        call.Session.Documents.Replace(Resource, receipt.Text("id")!, receipt);

    /// <exception cref="ApiFault">A client or service does not exist, or the amounts are invalid.</exception>
    public static JsonObject Create(ApiCall call, JsonObject sent, InvoiceClient client)
    {
        ExchangeRates.Require(sent);
        var billed = BilledItems.Resolve(call, sent, client);
        var receipt = Compose(call, sent, billed.Client, billed.Items, billed.Totals);
        var id = receipt.Text("id")!;
        call.Session.Documents.Add(Resource, id, receipt, call.Now);
        call.Session.References.Replace(Resource, id, billed.References);
        ReceiptExpiry.Plan(call, receipt);
        GlobalInvoicing.Plan(call);
        call.Raise("receipt.created", receipt);
        return receipt;
    }

    private static JsonObject Compose(ApiCall call, JsonObject sent, JsonObject buyer, JsonArray items, InvoiceTotals totals)
    {
        var id = NewId.Of("receipt");
        var periodicity = sent.Text("periodicity") ?? DefaultPeriodicity(call);
        var receipt = new JsonObject
        {
            ["id"] = id,
            ["client"] = buyer.Pick("id", "name", "tax_id"),
            ["status"] = ReceiptStatus.Pending,
            ["total"] = totals.Total,
            ["subtotal"] = totals.Subtotal,
            ["taxes"] = totals.Taxes,
            ["discount"] = totals.Discount,
            ["withholding_taxes"] = totals.WithholdingTaxes,
            ["currency"] = sent.Text("currency") ?? "MXN",
            ["exchange_rate"] = sent["exchange_rate"]?.DeepClone() ?? 1m,
            ["periodicity"] = periodicity,
            ["payment_form"] = sent.Text("payment_form") ?? "03",
            ["created"] = call.Now.ToUnixTimeSeconds(),
            // The guide has created; an official client reads created_at.
            ["created_at"] = call.Now.ToUnixTimeSeconds(),
            ["validUntil"] = ReceiptPeriod.Of(periodicity, call.Now).LastSecond.ToUnixTimeSeconds(),
            ["url"] = Portal + id,
            ["items"] = items,
            ["livemode"] = call.Caller.Livemode,
            ["team"] = call.Caller.Team,
            ["owner"] = call.Caller.Owner,
            ["metadata"] = sent["metadata"]?.DeepClone() ?? new JsonObject(),
        };
        receipt.Merge(sent.Pick("invoice_config"));
        return receipt;
    }

    private static string DefaultPeriodicity(ApiCall call) =>
        TeamDirectory.SettingsOf(call)?["periodicity"] is JsonObject chosen ? chosen.Text("value")! : "month";
}
