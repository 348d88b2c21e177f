using Gigstack.Sandbox.Current.Billing;
using Gigstack.Sandbox.Current.Clients;
using Gigstack.Sandbox.Fiscal;

namespace Gigstack.Sandbox.Current.Payments;

/// <summary>Stored payments. Answers show them unchanged.</summary>
internal static class PaymentDocuments
{
    public const string Resource = "payments";
    public const string Kind = "Payment";

    private static readonly string[] s_clientFields = ["id", "name", "email", "tax_id", "legal_name"];

    /// <exception cref="ApiFault">There is no such payment.</exception>
    public static JsonObject Find(ApiCall call, string id) =>
        call.Session.Documents.Find(Resource, id)?.Body ?? throw CurrentFaults.NotFound(Kind);

    public static void Replace(ApiCall call, JsonObject payment) =>
        call.Session.Documents.Replace(Resource, payment.Text("id")!, payment);

    /// <summary>Stores a payment that is still to be made.</summary>
    /// <exception cref="ApiFault">A client or service does not exist, or the amounts are invalid.</exception>
    public static JsonObject Create(ApiCall call, JsonObject sent, InvoiceClient client)
    {
        var billed = BilledItems.Resolve(call, sent, client);
        var payment = Compose(call, sent, billed.Client, billed.Items, billed.Totals);
        var id = payment.Text("id")!;
        call.Session.Documents.Add(Resource, id, payment, call.Now);
        call.Session.References.Replace(Resource, id, billed.References);
        return payment;
    }

    /// <summary>The client's fields that a payment shows.</summary>
    public static JsonObject Shown(JsonObject client) => client.Pick(s_clientFields);

    private static JsonObject Compose(ApiCall call, JsonObject sent, JsonObject payer, JsonArray items, InvoiceTotals totals)
    {
        var id = NewId.Of("payment");
        var payment = new JsonObject
        {
            ["id"] = id,
            ["client"] = Shown(payer),
            ["status"] = PaymentStatus.Requested,
            ["currency"] = sent.Text("currency") ?? "MXN",
            ["exchange_rate"] = sent["exchange_rate"]?.DeepClone() ?? 1m,
            ["total"] = totals.Total,
            ["subtotal"] = totals.Subtotal,
            ["taxes"] = totals.Taxes,
            ["discount"] = totals.Discount,
            ["withholding_taxes"] = totals.WithholdingTaxes,
            ["items"] = items,
            ["invoices"] = new JsonArray(),
            ["created_at"] = call.Now.ToUnixTimeSeconds(),
            ["succeeded_at"] = null,
            ["automation_type"] = sent.Text("automation_type") ?? "none",
            ["payment_processor"] = "api",
            ["short_url"] = "https://pay.gigstack.io/p/" + id,
            ["livemode"] = call.Caller.Livemode,
            ["team"] = call.Caller.Team,
            ["owner"] = call.Caller.Owner,
            ["metadata"] = sent["metadata"]?.DeepClone() ?? new JsonObject(),
        };
        payment.Merge(sent.Pick("payment_form", "allowed_payment_methods"));
        return payment;
    }
}
