namespace Gigstack.Sandbox.Current.Clients;

/// <summary>/clients of the current edition.</summary>
internal static class ClientRoutes
{
    private static readonly string[] s_searched = ["name", "email", "tax_id", "legal_name", "company"];

    public static void Map(ApiRoutes routes)
    {
        routes.Get("/clients", call =>
            CurrentList.Answer(
                call, new DocumentQuery(ClientDocuments.Resource), "Clients", nameField: "$.name", fields: ClientFields.All));
        routes.Post("/clients", Create);
        routes.Get("/clients/search", call => CurrentSearch.Answer(
            call, new DocumentQuery(ClientDocuments.Resource), "Clients",
            CurrentSearchFields.Read(call.Query, s_searched), ClientFields.All));
        routes.Get("/clients/{id}", call =>
            CurrentReply.Retrieved(ClientDocuments.Kind, ClientFields.All.Show(ClientDocuments.Find(call, call.Id))));
        routes.Put("/clients/{id}", Update);
        routes.Delete("/clients/{id}", Delete);
        routes.Post("/clients/validate/{id}", ClientActions.Validate);
        routes.Post("/clients/customerportal", ClientActions.OpenPortal);
        routes.Post("/clients/csf", ClientCsf.Upload);
        routes.Post("/clients/{id}/stamp-pending-receipts", PendingReceipts.Stamp);
    }

    /// <summary>201 for a new client; 200 when <c>search</c> found it, unchanged or updated.</summary>
    private static ApiReply Create(ApiCall call)
    {
        var errors = new FieldErrors();
        var reader = new FieldReader(call.Body, errors);
        var search = ClientSearch.Read(reader);
        var fields = ClientFields.All.Read(reader);
        if (search is not null && errors.Any)
            throw CurrentFaults.Invalid(errors);

        if (search?.Find(call) is not { } existing)
            return CurrentReply.Created(ClientDocuments.Kind, ClientFields.All.Show(ClientDocuments.Create(call, fields, errors)));
        return search.Update
            ? CurrentReply.Updated(ClientDocuments.Kind, ClientFields.All.Show(ClientDocuments.Update(call, existing, fields, errors)))
            : CurrentReply.Retrieved(ClientDocuments.Kind, ClientFields.All.Show(existing));
    }

    private static ApiReply Update(ApiCall call)
    {
        var client = ClientDocuments.Find(call, call.Id);
        var errors = new FieldErrors();
        var fields = ClientFields.All.Read(new FieldReader(call.Body, errors));
        return CurrentReply.Updated(ClientDocuments.Kind, ClientFields.All.Show(ClientDocuments.Update(call, client, fields, errors)));
    }

    /// <summary>Refused when in use, as in June 2025; status and code are assumed.</summary>
    private static ApiReply Delete(ApiCall call)
    {
        var client = ClientDocuments.Find(call, call.Id);
        if (call.Session.References.Any(ClientDocuments.Resource, call.Id))
            throw CurrentFaults.Conflict("Clients with associated invoices cannot be deleted");
        call.Session.Remove(ClientDocuments.Resource, call.Id);
        call.Raise("customer.deleted", client);
        return CurrentReply.Deleted(ClientDocuments.Kind, call.Id);
    }
}
