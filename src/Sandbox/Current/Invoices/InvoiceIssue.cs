using Gigstack.Sandbox.Current.Billing;
using Gigstack.Sandbox.Current.Clients;
using Gigstack.Sandbox.Fiscal;
using Gigstack.Sandbox.Fiscal.Cfdi;

namespace Gigstack.Sandbox.Current.Invoices;

/// <summary>Issues invoices: calculates totals, stamps, stores, and raises the event. All invoices are issued here.</summary>
internal static class InvoiceIssue
{
    /// <summary>Issues an invoice of type I.</summary>
    /// <param name="call">The request.</param>
    /// <param name="sent">A body as <see cref="InvoiceFields"/> reads it; besides, <c>payments</c> (ids) and <c>from</c> are taken.</param>
    /// <param name="client">Whom it bills.</param>
    /// <returns>The invoice as stored.</returns>
    /// <exception cref="ApiFault">A client or service does not exist, or the amounts are invalid.</exception>
    public static JsonObject Income(ApiCall call, JsonObject sent, InvoiceClient client) => Issue(call, InvoiceKind.Income, sent, client);

    /// <summary>Issues an invoice of type E, such as a credit note.</summary>
    /// <inheritdoc cref="Income"/>
    public static JsonObject Egress(ApiCall call, JsonObject sent, InvoiceClient client) => Issue(call, InvoiceKind.Egress, sent, client);

    /// <summary>Issues an invoice of type P about a payment of a PPD invoice, whose balance it lowers.</summary>
    /// <param name="call">The request.</param>
    /// <param name="ppdUuid">The UUID of the PPD invoice.</param>
    /// <param name="amount">What was paid, in the currency of that invoice.</param>
    /// <param name="paymentForm">How it was paid (c_FormaPago).</param>
    /// <param name="paidAt">When it was paid.</param>
    /// <param name="paymentId">The payment it is about, if there is one.</param>
    /// <returns>The complement as stored.</returns>
    /// <exception cref="ApiFault">There is no such invoice, it takes no complements, or the amount is more than its balance.</exception>
    public static JsonObject Complement(
        ApiCall call, string ppdUuid, decimal amount, string paymentForm, DateTimeOffset paidAt, string? paymentId)
    {
        var paid = InvoiceDocuments.Find(call, ppdUuid, InvoiceKind.Income);
        var payment = PaymentInstallment.Of(paid, amount, paymentForm, paidAt);
        var issuer = TeamIssuer.Of(call);
        var stamp = FiscalStamp.New();
        var complement = ComplementComposition.Compose(call, paid, payment, paymentId, stamp, issuer);
        var xml = new CfdiDocument(complement, issuer, stamp, call.Now).Complement(payment.Write());

        paid["last_balance"] = Money.Cents(payment.Previous - payment.Amount);
        paid["payment_complements"] = payment.Number;
        if (paymentId is not null && !paid["payments"]!.AsArray().Any(id => (string?)id == paymentId))
            paid["payments"]!.AsArray().Add(paymentId);
        InvoiceDocuments.Replace(call, paid);
        var record = new JsonObject { ["xml"] = xml, ["issuer"] = issuer.Write(), ["amount"] = payment.Amount };
        return Store(call, complement, record, [(InvoiceDocuments.Resource, paid.Text("uuid")!)]);
    }

    private static JsonObject Issue(ApiCall call, InvoiceKind kind, JsonObject sent, InvoiceClient client)
    {
        var billed = BilledItems.Resolve(call, sent, client);
        var issuer = TeamIssuer.Of(call);
        var stamp = FiscalStamp.New();
        var invoice = InvoiceComposition.Compose(call, kind, sent, billed.Client, billed.Items, billed.Totals, stamp, issuer);
        StampRefusal.Check(call, invoice);
        var xml = new CfdiDocument(invoice, issuer, stamp, call.Now).Billing(billed.Totals, sent);
        // Only the XML has the third party of an item.
        foreach (var item in invoice["items"]!.AsArray())
            item!.AsObject().Remove("third_party");
        var record = new JsonObject { ["xml"] = xml, ["issuer"] = issuer.Write() };
        return Store(call, invoice, record, billed.Services);
    }

    private static JsonObject Store(
        ApiCall call, JsonObject invoice, JsonObject record, IEnumerable<(string Resource, string Id)> references)
    {
        var uuid = invoice.Text("uuid")!;
        call.Session.Documents.Add(InvoiceDocuments.Resource, uuid, invoice, call.Now);
        CfdiRecords.Add(call, uuid, record);
        call.Session.References.Replace(
            InvoiceDocuments.Resource, uuid, [(ClientDocuments.Resource, invoice["client"]!.AsObject().Text("id")!), .. references]);
        call.Raise("invoice.created", invoice);
        return invoice;
    }
}
