using Gigstack.Sandbox.Current.Billing;
using Gigstack.Sandbox.Fiscal;

namespace Gigstack.Sandbox.Current.Invoices;

/// <summary>/invoices/income and /invoices/egress of the current edition.</summary>
internal sealed class BillingRoutes(InvoiceKind kind, Func<ApiCall, JsonObject, InvoiceClient, JsonObject> issue)
{
    private const string IdempotencyKey = "idempotency_key";

    // Two kinds may use the same key.
    private readonly string _keys = InvoiceDocuments.Resource + "/" + kind.Type;

    public static void Map(ApiRoutes routes)
    {
        new BillingRoutes(InvoiceKind.Income, InvoiceIssue.Income).Map(routes, "/invoices/income");
        new BillingRoutes(InvoiceKind.Egress, InvoiceIssue.Egress).Map(routes, "/invoices/egress");
    }

    private void Map(ApiRoutes routes, string path)
    {
        routes.Get(
            path, call => CurrentList.Answer(call, InvoiceFilters.Billing(kind, call.Query), kind.Name + "s", nameField: "$.client.name"));
        routes.Post(path, Create);
        routes.Get(path + "/{id}", call => CurrentReply.Retrieved(
            kind.Name, InvoiceFiles.Inside(call, InvoiceDocuments.Find(call, call.Id, kind))));
    }

    private ApiReply Create(ApiCall call)
    {
        var errors = new FieldErrors();
        var reader = new FieldReader(call.Body, errors);
        var client = InvoiceClient.Read(reader);
        var sent = InvoiceFields.Read(reader);
        if (errors.Any)
            throw CurrentFaults.Invalid(errors);
        if (sent.Text(IdempotencyKey) is { } key && call.Session.Keys.HolderOf(_keys, IdempotencyKey, key) is { } first)
            return Created(call, sent, 200, InvoiceDocuments.Find(call, first, kind));

        var invoice = issue(call, sent, client!);
        call.Session.Keys.TryClaim(_keys, IdempotencyKey, sent.Text(IdempotencyKey), invoice.Text("uuid")!);
        return Created(call, sent, 201, invoice);
    }

    // The status is "stamped" in the answer to the creation and "valid" in all others.
    private ApiReply Created(ApiCall call, JsonObject sent, int status, JsonObject invoice)
    {
        var shown = invoice.DeepClone().AsObject();
        shown["status"] = "stamped";
        if (sent.Flag("return_files_urls"))
            shown["files"] = InvoiceFiles.Urls(call, invoice, InvoiceFiles.Types);
        return CurrentReply.Of(status, $"{kind.Name} created successfully", shown);
    }
}
