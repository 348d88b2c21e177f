using Gigstack.Sandbox.Current.Billing;
using Gigstack.Sandbox.Current.Clients;
using Gigstack.Sandbox.Current.Invoices;
using Gigstack.Sandbox.Current.Payments;
using Gigstack.Sandbox.Fiscal;

namespace Gigstack.Sandbox.Current.Receipts;

/// <summary>Issues the invoice of a receipt, to its client or to the general public.</summary>
internal static class ReceiptStamp
{
    /// <summary>Issues the invoice to the receipt's client.</summary>
    /// <param name="call">The request.</param>
    /// <param name="receipt">A receipt; changed and stored.</param>
    /// <param name="fiscalInformation">Whom to bill instead of the client as it is, as <see cref="StampFields"/> reads it.</param>
    /// <exception cref="ApiFault">The receipt is not pending, or the client's fiscal data is incomplete.</exception>
    public static void ToClient(ApiCall call, JsonObject receipt, JsonObject? fiscalInformation = null)
    {
        RequirePending(receipt);
        var client = fiscalInformation is null
            ? ClientDocuments.Find(call, receipt["client"]!.AsObject().Text("id")!)
            : Told(call, fiscalInformation);
        if (!client.Flag("is_valid"))
            throw CurrentFaults.BusinessRule("The fiscal data of the client is incomplete");
        Issue(call, receipt, new InvoiceClient(client.Text("id"), null, []));
    }

    /// <summary>Issues the invoice to the general public, as a global one about the receipt's period.</summary>
    /// <param name="call">The request.</param>
    /// <param name="receipt">A receipt; changed and stored.</param>
    /// <param name="foreign">Whether to residents abroad. For them, there are no global invoices.</param>
    /// <exception cref="ApiFault">The receipt is not pending.</exception>
    public static void ToGeneralPublic(ApiCall call, JsonObject receipt, bool foreign)
    {
        RequirePending(receipt);
        if (foreign)
            Issue(call, receipt, GeneralPublic(call, foreign: true));
        else
            ToGeneralPublic(call, [receipt]);
    }

    /// <summary>Issues a global invoice about receipts of one period, currency and exchange rate.</summary>
    /// <param name="call">The request.</param>
    /// <param name="receipts">Pending receipts; changed and stored.</param>
    /// <exception cref="ApiFault">The invoice is refused.</exception>
    public static void ToGeneralPublic(ApiCall call, IReadOnlyList<JsonObject> receipts)
    {
        var sent = receipts.Count == 1 ? Sent(receipts[0]) : receipts[0].Pick("currency", "exchange_rate");
        // The form that most was paid by counts for all.
        sent["payment_form"] = receipts.GroupBy(receipt => receipt.Text("payment_form"))
            .MaxBy(paid => paid.Sum(receipt => receipt.Number("total")))!.Key;
        sent["global"] = ReceiptPeriod.Of(receipts[0]).Global();
        var invoice = InvoiceIssue.Global(call, sent, GeneralPublic(call, foreign: false), receipts);
        foreach (var receipt in receipts)
            Complete(call, receipt, invoice);
    }

    private static void Issue(ApiCall call, JsonObject receipt, InvoiceClient client)
    {
        var sent = Sent(receipt);
        sent["items"] = PaymentItems.ToInvoice(receipt);
        Complete(call, receipt, InvoiceIssue.Income(call, sent, client));
    }

    private static JsonObject Sent(JsonObject receipt)
    {
        var sent = receipt.Pick("currency", "exchange_rate", "payment_form", "metadata");
        sent["payment_method"] = "PUE";
        if (receipt["invoice_config"] is JsonObject config)
        {
            if (config.Text("serie") is { } series)
                sent["series"] = series;
            if (config["folio"] is { } folio)
                sent["folio_number"] = folio.DeepClone();
        }

        return sent;
    }

    private static void Complete(ApiCall call, JsonObject receipt, JsonObject invoice)
    {
        receipt["invoice_id"] = invoice.Text("uuid");
        receipt["invoiced_at"] = call.Now.ToUnixTimeSeconds();
        receipt["status"] = ReceiptStatus.Completed;
        ReceiptDocuments.Replace(call, receipt);
        call.Raise("receipt.completed", receipt);
    }

    /// <summary>The client with this RFC, with missing data added; otherwise a new one.</summary>
    private static JsonObject Told(ApiCall call, JsonObject fiscalInformation)
    {
        var client = new InvoiceClient(null, null, fiscalInformation).Resolve(call);
        if (client.Flag("is_valid"))
            return client;
        fiscalInformation.Remove("name");
        return ClientDocuments.Update(call, client, fiscalInformation, new FieldErrors());
    }

    /// <summary>The client for the general public. Several clients may have its RFC.</summary>
    private static InvoiceClient GeneralPublic(ApiCall call, bool foreign)
    {
        var rfc = foreign ? GenericReceiver.Foreigner : GenericReceiver.GeneralPublic;
        var name = foreign ? "RESIDENTES EN EL EXTRANJERO" : GenericReceiver.GeneralPublicName;
        var known = new DocumentQuery(ClientDocuments.Resource).Equal("$.tax_id", rfc).Equal("$.name", name).Take(1);
        if (call.Session.Documents.Select(known).SingleOrDefault() is { } client)
            return new InvoiceClient(client.Id, null, []);
        return new InvoiceClient(null, null, new JsonObject
        {
            ["name"] = name,
            ["legal_name"] = name,
            ["tax_id"] = rfc,
            ["tax_system"] = GenericReceiver.TaxSystem,
            ["use"] = GenericReceiver.Use,
            // The SAT requires the issuer's postal code here; a foreigner's country is their own.
            ["address"] = foreign
                ? new JsonObject { ["zip"] = TeamIssuer.Of(call).Zip }
                : new JsonObject { ["country"] = "MEX", ["zip"] = TeamIssuer.Of(call).Zip },
        });
    }

    private static void RequirePending(JsonObject receipt)
    {
        if (receipt.Text("status") is var status && status != ReceiptStatus.Pending)
            throw CurrentFaults.BusinessRule($"A receipt that is {status} cannot be stamped");
    }
}
