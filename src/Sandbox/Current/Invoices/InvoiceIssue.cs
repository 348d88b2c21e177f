using Gigstack.Sandbox.Current.Billing;
using Gigstack.Sandbox.Current.Clients;
using Gigstack.Sandbox.Fiscal;
using Gigstack.Sandbox.Fiscal.Cfdi;
using Gigstack.Sandbox.Fiscal.Rules;

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

    /// <summary>Issues an invoice of type I with an item for each receipt.</summary>
    /// <param name="call">The request.</param>
    /// <param name="sent">A body without items.</param>
    /// <param name="client">The general public.</param>
    /// <param name="receipts">What it is about.</param>
    public static JsonObject Global(ApiCall call, JsonObject sent, InvoiceClient client, IReadOnlyList<JsonObject> receipts) =>
        Issue(call, InvoiceKind.Income, sent, GlobalInvoice.OfReceipts(client.Resolve(call), receipts));

    /// <summary>Issues an invoice of type P about a payment of PPD invoices, whose balances it lowers.</summary>
    /// <returns>The complement as stored.</returns>
    /// <exception cref="ApiFault">
    /// An invoice does not exist, it takes no complements, or the amount is more than its balance.
    /// </exception>
    public static JsonObject Complement(ApiCall call, ReceivedPayment received)
    {
        var payment = PaymentInstallment.Of(call, received);
        var issuer = TeamIssuer.Of(call);
        var stamp = FiscalStamp.New();
        var complement = ComplementComposition.Compose(call, payment, received.PaymentId, stamp, issuer);
        var xml = new CfdiDocument(complement, issuer, stamp, call.Now).Complement(payment.Write());
        foreach (var document in payment.Documents)
            Lower(call, document, received.PaymentId);
        var record = new JsonObject
        {
            ["xml"] = xml,
            ["issuer"] = issuer.Write(),
            ["paid"] = PaidInvoices.Write(payment),
        };
        return Store(
            call, complement, record, payment.Documents.Select(document => (InvoiceDocuments.Resource, document.Invoice.Text("uuid")!)));
    }

    private static void Lower(ApiCall call, PaidDocument document, string? paymentId)
    {
        var invoice = document.Invoice;
        invoice["last_balance"] = document.Balance;
        invoice["payment_complements"] = invoice.Number("payment_complements") + 1;
        if (paymentId is not null && !invoice["payments"]!.AsArray().Any(id => (string?)id == paymentId))
            invoice["payments"]!.AsArray().Add(paymentId);
        InvoiceDocuments.Replace(call, invoice);
    }

    private static JsonObject Issue(ApiCall call, InvoiceKind kind, JsonObject sent, InvoiceClient client)
    {
        RequireExchangeRate(sent);
        return Issue(call, kind, sent, BilledItems.Resolve(call, sent, client));
    }

    private static JsonObject Issue(ApiCall call, InvoiceKind kind, JsonObject sent, BilledItems billed)
    {
        GlobalInvoice.Complete(sent, billed);
        var issuer = TeamIssuer.Of(call);
        var stamp = FiscalStamp.New();
        var invoice = InvoiceComposition.Compose(call, kind, sent, billed.Client, billed.Items, billed.Totals, stamp, issuer);
        StampRefusal.Check(call, new StampInput(invoice, sent, billed.Totals, issuer, call.Now));
        var xml = new CfdiDocument(invoice, issuer, stamp, call.Now).Billing(billed.Totals, sent);
        // Only the XML has the third party of an item.
        foreach (var item in invoice["items"]!.AsArray())
            item!.AsObject().Remove("third_party");
        var record = new JsonObject { ["xml"] = xml, ["issuer"] = issuer.Write() };
        return Store(call, invoice, record, billed.Services);
    }

    // The CFDI has TipoCambio, except in pesos.
    private static void RequireExchangeRate(JsonObject sent)
    {
        if (sent.Text("currency") is { } currency and not "MXN" && sent["exchange_rate"] is null)
            throw CurrentFaults.Invalid("exchange_rate", $"exchange_rate is required with currency {currency}");
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
