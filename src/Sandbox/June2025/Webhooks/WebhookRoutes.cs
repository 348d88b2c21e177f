namespace Gigstack.Sandbox.June2025.Webhooks;

/// <summary>/webhooks of June 2025. They are stored, but no events are sent: the edition's events are not documented.</summary>
internal static class WebhookRoutes
{
    private const string Resource = Outbox.WebhookResource;
    private const string Kind = "Webhook";

    private static readonly ResourceFields s_fields = new(
        Field.Made("id", _ => NewId.Of("webhook")),
        Field.Text("url", UrlProblem).Required("Url is required"),
        Field.Texts("events"),
        Field.Text("description"),
        Field.Text("status", status => status is "active" or "inactive" ? null : "Status must be one of: active, inactive")
            .Otherwise(() => "active"));

    public static void Map(ApiRoutes routes)
    {
        routes.Get("/webhooks", List);
        routes.Post("/webhooks", Create);
        routes.Get("/webhooks/{id}", call => June2025Reply.Retrieved(Kind, s_fields.Show(Find(call))));
        routes.Delete("/webhooks/{id}", Delete);
    }

    private static ApiReply List(ApiCall call)
    {
        var query = new DocumentQuery(Resource);
        if (call.Query.Text("status") is { } status)
            query.Equal("$.status", status);
        return June2025List.Answer(call, query, "Webhooks", document => s_fields.Show(document.Body, Shapes.Item));
    }

    private static ApiReply Create(ApiCall call)
    {
        var errors = new FieldErrors();
        var webhook = s_fields.New(call.FieldContext);
        var sent = s_fields.Read(new FieldReader(call.Body, errors, June2025Labels.Of));
        if (sent["events"] is null or JsonArray { Count: 0 })
            errors.Add("events", "Events are required");
        s_fields.Change(webhook, sent, errors);
        if (errors.Any)
            throw June2025Faults.Invalid(errors);
        call.Session.Documents.Add(Resource, webhook.Text("id")!, webhook, call.Now);
        return June2025Reply.Created(Kind, s_fields.Show(webhook));
    }

    private static ApiReply Delete(ApiCall call)
    {
        Find(call);
        call.Session.Remove(Resource, call.Id);
        return June2025Reply.Deleted(Kind, call.Id);
    }

    private static JsonObject Find(ApiCall call) =>
        call.Session.Documents.Find(Resource, call.Id)?.Body ?? throw June2025Faults.NotFound(Kind);

    private static string? UrlProblem(string url) =>
        WebhookUrl.Problem(url, "HTTP or HTTPS") is { } problem ? "Url " + problem : null;
}
