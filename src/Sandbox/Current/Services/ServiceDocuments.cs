namespace Gigstack.Sandbox.Current.Services;

/// <summary>Stored services.</summary>
internal static class ServiceDocuments
{
    public const string Resource = "services";
    public const string Kind = "Service";

    /// <exception cref="ApiFault">There is no such service.</exception>
    public static JsonObject Find(ApiCall call, string id) =>
        call.Session.Documents.Find(Resource, id)?.Body ?? throw CurrentFaults.NotFound(Kind);

    /// <exception cref="ApiFault">Fields are wrong or missing.</exception>
    public static JsonObject Create(ApiCall call, JsonObject fields, FieldErrors errors)
    {
        var service = ServiceFields.All.New(call.FieldContext);
        ServiceFields.All.Change(service, fields, errors);
        if (errors.Any)
            throw CurrentFaults.Invalid(errors);
        call.Session.Documents.Add(Resource, service.Text("id")!, service, call.Now);
        call.Raise("service.created", service);
        return service;
    }

    /// <summary>The service with this sku, if there is one.</summary>
    /// <exception cref="ApiFault">Several services have it: nothing says that a sku is unique.</exception>
    public static JsonObject? FindBySku(ApiCall call, string sku)
    {
        var found = call.Session.Documents.Select(new DocumentQuery(Resource).Equal("$.sku", sku).Take(2));
        return found.Count <= 1
            ? found.SingleOrDefault()?.Body
            : throw CurrentFaults.Conflict("Several services have this sku");
    }
}
