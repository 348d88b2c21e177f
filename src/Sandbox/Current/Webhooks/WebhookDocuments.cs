namespace Gigstack.Sandbox.Current.Webhooks;

/// <summary>Stored webhooks.</summary>
internal static class WebhookDocuments
{
    public const string Resource = Outbox.WebhookResource;
    public const string Kind = "Webhook";

    /// <exception cref="ApiFault">There is no such webhook.</exception>
    public static JsonObject Find(ApiCall call, string id) =>
        call.Session.Documents.Find(Resource, id)?.Body ?? throw CurrentFaults.NotFound(Kind);
}
