namespace Gigstack.Sandbox.June2025.Services;

/// <summary>/services of June 2025.</summary>
internal static class ServiceRoutes
{
    public const string Resource = "services";
    private const string Kind = "Service";

    public static void Map(ApiRoutes routes)
    {
        routes.Get("/services", List);
        routes.Post("/services", Create);
        routes.Get("/services/{id}", call => June2025Reply.Retrieved(Kind, ServiceFields.All.Show(Find(call, call.Id))));
        routes.Put("/services/{id}", Update);
        routes.Delete("/services/{id}", Delete);
    }

    /// <exception cref="ApiFault">There is no such service.</exception>
    public static JsonObject Find(ApiCall call, string id) =>
        call.Session.Documents.Find(Resource, id)?.Body ?? throw June2025Faults.NotFound(Kind);

    private static ApiReply List(ApiCall call)
    {
        var query = new DocumentQuery(Resource);
        if (call.Query.Text("name") is { } name)
            query.Contains("$.name", name);
        if (call.Query.Text("category") is { } category)
            query.Equal("$.category", category);
        if (call.Query.Flag("isActive") is { } active)
            query.Equal("$.isActive", active);
        if (call.Query.Number("minPrice") is { } minimum)
            query.AtLeast("$.price", minimum);
        if (call.Query.Number("maxPrice") is { } maximum)
            query.AtMost("$.price", maximum);
        return June2025List.Answer(call, query, "Services", document => ServiceFields.All.Show(document.Body, Shapes.Item));
    }

    private static ApiReply Create(ApiCall call)
    {
        var service = ServiceFields.All.New(call.FieldContext);
        Change(call, service);
        call.Session.Documents.Add(Resource, service.Text("id")!, service, call.Now);
        return June2025Reply.Created(Kind, ServiceFields.All.Show(service));
    }

    private static ApiReply Update(ApiCall call)
    {
        var service = Find(call, call.Id);
        Change(call, service);
        call.Session.Documents.Replace(Resource, call.Id, service);
        return June2025Reply.Updated(Kind, ServiceFields.All.Show(service));
    }

    private static ApiReply Delete(ApiCall call)
    {
        Find(call, call.Id);
        if (call.Session.References.ReferrerOf(Resource, call.Id) is { } referrer)
            throw June2025Faults.InUse(Kind, referrer);
        call.Session.Remove(Resource, call.Id);
        return June2025Reply.Deleted(Kind, call.Id);
    }

    private static void Change(ApiCall call, JsonObject service)
    {
        var errors = new FieldErrors();
        ServiceFields.All.Change(service, ServiceFields.All.Read(new FieldReader(call.Body, errors, June2025Labels.Of)), errors);
        if (errors.Any)
            throw June2025Faults.Invalid(errors);
        if (!call.Session.Keys.TryClaim(Resource, "name", ServiceFields.UniqueName(service), service.Text("id")!))
            throw June2025Faults.DuplicateService();
    }
}
