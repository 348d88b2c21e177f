namespace Gigstack.Sandbox.Current.Services;

/// <summary>/services of the current edition.</summary>
internal static class ServiceRoutes
{
    public static void Map(ApiRoutes routes)
    {
        routes.Get("/services", call =>
            CurrentList.Answer(call, new DocumentQuery(ServiceDocuments.Resource), "Services", nameField: "$.description",
            fields: ServiceFields.All));
        routes.Post("/services", Create);
        routes.Get("/services/{id}", call =>
            CurrentReply.Retrieved(ServiceDocuments.Kind, ServiceFields.All.Show(ServiceDocuments.Find(call, call.Id))));
        routes.Put("/services/{id}", Update);
        routes.Delete("/services/{id}", Delete);
    }

    private static ApiReply Create(ApiCall call)
    {
        var errors = new FieldErrors();
        var fields = ServiceFields.All.Read(new FieldReader(call.Body, errors));
        return CurrentReply.Created(ServiceDocuments.Kind, ServiceFields.All.Show(ServiceDocuments.Create(call, fields, errors)));
    }

    private static ApiReply Update(ApiCall call)
    {
        var service = ServiceDocuments.Find(call, call.Id);
        var errors = new FieldErrors();
        ServiceFields.All.Change(service, ServiceFields.All.Read(new FieldReader(call.Body, errors)), errors);
        if (errors.Any)
            throw CurrentFaults.Invalid(errors);
        call.Session.Documents.Replace(ServiceDocuments.Resource, call.Id, service);
        call.Raise("service.updated", service);
        return CurrentReply.Updated(ServiceDocuments.Kind, ServiceFields.All.Show(service));
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
