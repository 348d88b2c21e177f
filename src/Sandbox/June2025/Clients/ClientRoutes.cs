namespace Gigstack.Sandbox.June2025.Clients;

/// <summary>/clients of June 2025.</summary>
internal static class ClientRoutes
{
    public const string Resource = "clients";
    private const string Kind = "Client";

    public static void Map(ApiRoutes routes)
    {
        routes.Get("/clients", List);
        routes.Post("/clients", Create);
        routes.Get("/clients/{id}", call => June2025Reply.Retrieved(Kind, ClientFields.All.Show(Find(call, call.Id))));
        routes.Put("/clients/{id}", Update);
        routes.Delete("/clients/{id}", Delete);
    }

    /// <exception cref="ApiFault">There is no such client.</exception>
    public static JsonObject Find(ApiCall call, string id) =>
        call.Session.Documents.Find(Resource, id)?.Body ?? throw June2025Faults.NotFound(Kind);

    private static ApiReply List(ApiCall call)
    {
        var query = new DocumentQuery(Resource);
        if (call.Query.Text("name") is { } name)
            query.Contains("$.name", name);
        if (call.Query.Text("rfc") is { } rfc)
            query.Equal("$.rfc", rfc);
        if (call.Query.Text("email") is { } email)
            query.Equal("$.email", email);
        if (call.Query.Time("from", endOfDay: false) is { } from)
            query.CreatedFrom(from);
        if (call.Query.Time("to", endOfDay: true) is { } to)
            query.CreatedTo(to);
        return June2025List.Answer(call, query, "Clients", document => ClientFields.All.Show(document.Body, Shapes.Item));
    }

    private static ApiReply Create(ApiCall call)
    {
        var client = ClientFields.All.New(call.FieldContext);
        Change(call, client);
        call.Session.Documents.Add(Resource, client.Text("id")!, client, call.Now);
        return June2025Reply.Created(Kind, ClientFields.All.Show(client));
    }

    private static ApiReply Update(ApiCall call)
    {
        var client = Find(call, call.Id);
        Change(call, client);
        call.Session.Documents.Replace(Resource, call.Id, client);
        return June2025Reply.Updated(Kind, ClientFields.All.Show(client));
    }

    private static ApiReply Delete(ApiCall call)
    {
        Find(call, call.Id);
        if (call.Session.References.ReferrerOf(Resource, call.Id) is { } referrer)
            throw June2025Faults.InUse(Kind, referrer);
        call.Session.Remove(Resource, call.Id);
        return June2025Reply.Deleted(Kind, call.Id);
    }

    private static void Change(ApiCall call, JsonObject client)
    {
        var errors = new FieldErrors();
        ClientFields.All.Change(client, ClientFields.All.Read(new FieldReader(call.Body, errors, June2025Labels.Of)), errors);
        if (errors.Any)
            throw June2025Faults.Invalid(errors);
        if (!call.Session.Keys.TryClaim(Resource, "rfc", client.Text("rfc"), client.Text("id")!))
            throw June2025Faults.DuplicateRfc();
    }
}
