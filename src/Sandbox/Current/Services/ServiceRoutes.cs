namespace Gigstack.Sandbox.Current.Services;

/// <summary>/services of the current edition.</summary>
internal static class ServiceRoutes
{
    public static void Map(ApiRoutes routes)
    {
        routes.Get("/services", call =>
            CurrentList.Answer(call, new DocumentQuery(ServiceDocuments.Resource), "Services", nameField: "$.description"));
        routes.Post("/services", Create);
        routes.Get("/services/{id}", call =>
            CurrentReply.Retrieved(ServiceDocuments.Kind, ServiceDocuments.Find(call, call.Id)));
        routes.Put("/services/{id}", Update);
        routes.Delete("/services/{id}", Delete);
    }

    private static ApiReply Create(ApiCall call)
    {
        var errors = new FieldErrors();
        var fields = ServiceFields.Read(call.Body, errors);
        return CurrentReply.Created(ServiceDocuments.Kind, ServiceDocuments.Create(call, fields, errors));
    }

    private static ApiReply Update(ApiCall call)
    {
        var service = ServiceDocuments.Find(call, call.Id);
        var errors = new FieldErrors();
        service.Merge(ServiceFields.Read(call.Body, errors));
        ServiceFields.Require(service, errors);
        call.Session.Documents.Replace(ServiceDocuments.Resource, call.Id, service);
        call.Raise("service.updated", service);
        return CurrentReply.Updated(ServiceDocuments.Kind, service);
    }

    /// <summary>Refused when in use, as in June 2025; status and code are assumed.</summary>
    private static ApiReply Delete(ApiCall call)
    {
        var service = ServiceDocuments.Find(call, call.Id);
        if (call.Session.References.Any(ServiceDocuments.Resource, call.Id))
            throw CurrentFaults.Conflict("Services referenced in invoices cannot be deleted");
        call.Session.Remove(ServiceDocuments.Resource, call.Id);
        call.Raise("service.deleted", service);
        return CurrentReply.Deleted(ServiceDocuments.Kind, call.Id);
    }
}
