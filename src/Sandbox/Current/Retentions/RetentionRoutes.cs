using Gigstack.Sandbox.Current.Billing;
using Gigstack.Sandbox.Current.Clients;
using Gigstack.Sandbox.Fiscal;

namespace Gigstack.Sandbox.Current.Retentions;

/// <summary>/retentions of the current edition.</summary>
internal static class RetentionRoutes
{
    public static void Map(ApiRoutes routes)
    {
        routes.Get("/retentions", List);
        routes.Post("/retentions", Create);
        routes.Get("/retentions/{id}", call =>
            CurrentReply.Retrieved(RetentionDocuments.Kind, RetentionDocuments.Find(call, call.Id)));
        routes.Delete("/retentions/{id}", Cancel);
        routes.Get("/retentions/{id}/files", Files);
    }

    private static ApiReply List(ApiCall call)
    {
        var query = new DocumentQuery(RetentionDocuments.Resource);
        if (call.Query.OneOf("status", "valid", "canceled", "cancelled") is { } status)
            query.Equal("$.status", status == "valid" ? status : "cancelled");
        if (call.Query.OneOf("retention_key", RetentionFields.Keys) is { } key)
            query.Equal("$.retention_key", key);
        if (call.Query.Text("client_id") is { } client)
            query.RefersTo(ClientDocuments.Resource, client);
        return CurrentList.Answer(call, query, "Retentions", nameField: "$.receiver.legal_name", createdInMilliseconds: true);
    }

    private static ApiReply Create(ApiCall call)
    {
        var errors = new FieldErrors();
        var reader = new FieldReader(call.Body, errors);
        var client = InvoiceClient.Read(reader);
        var sent = RetentionFields.Read(reader);
        return errors.Any
            ? throw CurrentFaults.Invalid(errors)
            : CurrentReply.Created(RetentionDocuments.Kind, RetentionDocuments.Create(call, sent, client!));
    }

    private static ApiReply Cancel(ApiCall call)
    {
        var retention = RetentionDocuments.Find(call, call.Id);
        var errors = new FieldErrors();
        var reader = new FieldReader(call.Body, errors);
        var motive = reader.Code("motive", SatCatalogs.CancellationMotives);
        var substitution = reader.Filled("substitution_uuid");
        if (motive == "01" != substitution is not null)
            errors.Add("substitution_uuid", "substitution_uuid goes with motive 01, and is required there");
        if (errors.Any)
            throw CurrentFaults.Invalid(errors);
        if (retention.Text("status") == "cancelled")
            throw CurrentFaults.BusinessRule("The retention is canceled already");
        if (substitution is not null && !CanReplace(call, retention, substitution))
            throw CurrentFaults.BusinessRule("substitution_uuid must be the UUID of another valid retention");

        retention["status"] = "cancelled";
        RetentionDocuments.Replace(call, retention);
        RetentionFiles.Outdate(call, call.Id);
        return CurrentReply.Of(200, "Retention canceled successfully", retention.Pick("id", "status"));
    }

    private static ApiReply Files(ApiCall call)
    {
        var type = call.Query.OneOf("file_type", RetentionFiles.Types);
        var retention = RetentionDocuments.Find(call, call.Id);
        var urls = RetentionFiles.Urls(call, retention, type is null ? RetentionFiles.Types : [type]);
        return CurrentReply.Of(200, "Retention files retrieved successfully", urls);
    }

    private static bool CanReplace(ApiCall call, JsonObject retention, string uuid) =>
        retention.Text("uuid") != uuid
        && call.Session.Documents.Count(
            new DocumentQuery(RetentionDocuments.Resource).Equal("$.uuid", uuid).Equal("$.status", "valid")) > 0;
}
