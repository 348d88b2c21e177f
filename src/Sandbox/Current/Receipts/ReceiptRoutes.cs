using Gigstack.Sandbox.Current.Billing;
using Gigstack.Sandbox.Current.Invoices;
using Gigstack.Sandbox.Current.Payments;
using Gigstack.Sandbox.Fiscal;
using Gigstack.Sandbox.Fiscal.Rules;

namespace Gigstack.Sandbox.Current.Receipts;

/// <summary>/receipts of the current edition.</summary>
internal static class ReceiptRoutes
{
    private const string IdempotencyKey = "idempotency_key";

    private static readonly string[] s_searched = ["id", "client.id", "client.name", "client.tax_id", "items[0].description"];

    public static void Map(ApiRoutes routes)
    {
        routes.Get("/receipts", List);
        routes.Post("/receipts", Create);
        routes.Get("/receipts/search", call =>
            CurrentSearch.Answer(
                call, new DocumentQuery(ReceiptDocuments.Resource), "Receipts", CurrentSearchFields.Read(call.Query, s_searched)));
        routes.Get("/receipts/{id}", call =>
            CurrentReply.Retrieved(ReceiptDocuments.Kind, ReceiptDocuments.Find(call, call.Id)));
        routes.Delete("/receipts/{id}", Cancel);
        routes.Post("/receipts/{id}/stamp", Stamp);
    }

    private static ApiReply List(ApiCall call)
    {
        var query = new DocumentQuery(ReceiptDocuments.Resource);
        if (call.Query.OneOf("status", ReceiptStatus.Filters) is { } status)
            query.Equal("$.status", ReceiptStatus.Stored(status));
        if (call.Query.Text("client_id") is { } client)
            query.Equal("$.client.id", client);
        return CurrentList.Answer(call, query, "Receipts", nameField: "$.client.name");
    }

    private static ApiReply Create(ApiCall call)
    {
        var errors = new FieldErrors();
        var reader = new FieldReader(call.Body, errors);
        var client = InvoiceClient.Read(reader);
        var sent = InvoiceFields.Read(reader);
        reader.Code("periodicity", ReceiptPeriod.Words);
        PaymentFields.ReadInvoiceConfig(reader);
        if (errors.Any)
            throw CurrentFaults.Invalid(errors);

        var key = sent.Text(IdempotencyKey);
        if (key is not null && call.Session.Keys.HolderOf(ReceiptDocuments.Resource, IdempotencyKey, key) is { } first)
            return CurrentReply.Retrieved(ReceiptDocuments.Kind, ReceiptDocuments.Find(call, first));
        var receipt = ReceiptDocuments.Create(call, sent, client!);
        call.Session.Keys.TryClaim(ReceiptDocuments.Resource, IdempotencyKey, key, receipt.Text("id")!);
        return CurrentReply.Created(ReceiptDocuments.Kind, receipt);
    }

    /// <summary>Irreversible. What has been invoiced is canceled by its invoice.</summary>
    private static ApiReply Cancel(ApiCall call)
    {
        var receipt = ReceiptDocuments.Find(call, call.Id);
        if (receipt.Text("status") is var status && status is not (ReceiptStatus.Pending or ReceiptStatus.Expired))
            throw CurrentFaults.BusinessRule($"A receipt that is {status} cannot be canceled");
        receipt["status"] = ReceiptStatus.Canceled;
        ReceiptDocuments.Replace(call, receipt);
        // The only event there is for it.
        call.Raise("receipt.deleted", receipt);
        return CurrentReply.Of(200, "Receipt canceled successfully", receipt.Pick("id", "status"));
    }

    private static ApiReply Stamp(ApiCall call)
    {
        var receipt = ReceiptDocuments.Find(call, call.Id);
        var fields = StampFields.Read(call);
        StampRefusal.Check(call, () => DateRules.Check(fields.Date, call.Now));
        if (fields.To == StampFields.ToClient)
            ReceiptStamp.ToClient(call, receipt, fields.FiscalInformation);
        else
            ReceiptStamp.ToGeneralPublic(call, receipt, foreign: fields.To == StampFields.ToForeigners);
        return CurrentReply.Of(200, "Receipt stamped successfully", receipt);
    }
}
