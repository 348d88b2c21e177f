using System.Xml.Linq;
using Gigstack.Sandbox.Current.Billing;
using Gigstack.Sandbox.Current.Clients;
using Gigstack.Sandbox.Fiscal;
using Gigstack.Sandbox.Fiscal.Cfdi;
using Gigstack.Sandbox.Fiscal.Rules;
using Gigstack.Sandbox.Fiscal.Seals;

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
        var complement = ComplementComposition.Compose(call, payment, received.PaymentId, Guid.NewGuid().ToString());
        var cfdi = new CfdiDocument(complement, issuer, call.Now).Complement(payment.Write());
        Stamp(call, complement, cfdi, issuer, total: 0);
        foreach (var document in payment.Documents)
            Lower(call, document, received.PaymentId);
        var record = new JsonObject
        {
            ["xml"] = CfdiText.Write(cfdi),
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
        ExchangeRates.Require(sent);
        return Issue(call, kind, sent, BilledItems.Resolve(call, sent, client));
    }

    private static JsonObject Issue(ApiCall call, InvoiceKind kind, JsonObject sent, BilledItems billed)
    {
        GlobalInvoice.Complete(sent, billed);
        var issuer = TeamIssuer.Of(call);
        var invoice = InvoiceComposition.Compose(call, kind, sent, billed.Client, billed.Items, billed.Totals, Guid.NewGuid().ToString());
        StampRefusal.Check(call, new StampInput(invoice, sent, billed.Totals, issuer, call.Now));
        invoice["folio_number"] = FolioSeries.Next(call, invoice.Text("series")!, (long?)sent.Number("folio_number"));
        // Only a lenient sandbox comes here with a period of anybody else.
        if (!GlobalInvoice.Is(sent, billed.Client))
            sent.Remove("global");
        var cfdi = new CfdiDocument(invoice, issuer, call.Now).Billing(billed.Totals, sent);
        Stamp(call, invoice, cfdi, issuer, billed.Totals.Total);
        // Only the XML has the third party of an item.
        foreach (var item in invoice["items"]!.AsArray())
            item!.AsObject().Remove("third_party");
        var record = new JsonObject { ["xml"] = CfdiText.Write(cfdi), ["issuer"] = issuer.Write() };
        return Store(call, invoice, record, billed.Services);
    }

    private static void Stamp(ApiCall call, JsonObject invoice, XElement cfdi, FiscalIssuer issuer, decimal total)
    {
        var stamp = Sealing.Stamp(cfdi, issuer, invoice.Text("uuid")!, call.Now);
        invoice["stamp"] = stamp.At(call.Now);
        invoice["verification_url"] = stamp.VerificationUrl(issuer.TaxId, invoice["client"]!.AsObject().Text("tax_id"), total);
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
