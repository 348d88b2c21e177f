namespace Gigstack.Sandbox.Current.Webhooks;

/// <summary>/webhooks of the current edition.</summary>
internal static class WebhookRoutes
{
    private const int DefaultLimit = 10;
    private const int MaximumLimit = 100;

    public static void Map(ApiRoutes routes)
    {
        routes.Get("/webhooks", List);
        routes.Post("/webhooks", Create);
        routes.Get("/webhooks/{id}", call => Reply(
            call, 200, "Webhook retrieved successfully", WebhookFields.Of(call.Caller).Show(WebhookDocuments.Find(call, call.Id))));
        routes.Put("/webhooks/{id}", Update);
        routes.Delete("/webhooks/{id}", Delete);
    }

    private static ApiReply List(ApiCall call)
    {
        var limit = (int)(call.Query.Integer("limit", 1, MaximumLimit) ?? DefaultLimit);
        var query = new DocumentQuery(WebhookDocuments.Resource);
        if (call.Query.OneOf("status", "active", "inactive") is { } status)
            query.Equal("$.status", status);
        if (call.Query.Text("cursor") is { } text)
        {
            if (ListCursor.Read(text) is { } cursor)
                query.After(null, descending: true, null, cursor.Sequence);
            else
                call.Query.Refuse("cursor", "is not a valid cursor");
        }

        call.Query.RejectOthers();
        var found = call.Session.Documents.Select(query.OrderBy(null, descending: true).Take(limit + 1));
        var shown = found.Take(limit).ToList();
        var hasMore = found.Count > limit;
        var reply = Reply(call, 200, "Webhooks retrieved successfully", new JsonArray(
            [.. shown.Select(document => WebhookFields.Of(call.Caller).Show(document.Body, Shapes.Item))]));
        reply.Body["has_more"] = hasMore;
        reply.Body["next_cursor"] = hasMore ? new ListCursor("timestamp", "desc", null, shown[^1].Sequence).Write() : null;
        return reply;
    }

    private static ApiReply Create(ApiCall call)
    {
        var errors = new FieldErrors();
        var fields = WebhookFields.Of(call.Caller);
        var webhook = fields.New(call.FieldContext);
        fields.Change(webhook, fields.Read(new FieldReader(call.Body, errors)), errors);
        if (errors.Any)
            throw CurrentFaults.Invalid(errors);
        call.Session.Documents.Add(WebhookDocuments.Resource, webhook.Text("id")!, webhook, call.Now);
        call.Session.WebhookSecrets.Create(webhook.Text("id")!);
        return Reply(call, 201, "Webhook created successfully", fields.Show(webhook));
    }

    private static ApiReply Update(ApiCall call)
    {
        var webhook = WebhookDocuments.Find(call, call.Id);
        var errors = new FieldErrors();
        var fields = WebhookFields.Of(call.Caller);
        fields.Change(webhook, fields.Read(new FieldReader(call.Body, errors)), errors);
        if (errors.Any)
            throw CurrentFaults.Invalid(errors);
        call.Session.Documents.Replace(WebhookDocuments.Resource, call.Id, webhook);
        return Reply(call, 200, "Webhook updated successfully", fields.Show(webhook));
    }

    private static ApiReply Delete(ApiCall call)
    {
        WebhookDocuments.Find(call, call.Id);
        call.Session.Remove(WebhookDocuments.Resource, call.Id);
        call.Session.WebhookSecrets.Remove(call.Id);
        return Reply(call, 200, "Webhook deleted successfully", new JsonObject { ["id"] = call.Id, ["deleted"] = true });
    }

    private static ApiReply Reply(ApiCall call, int status, string message, JsonNode data) =>
        new(status, new JsonObject
        {
            ["success"] = true,
            ["message"] = message,
            ["data"] = data,
            ["timestamp"] = call.Now.ToUnixTimeMilliseconds(),
        });
}
