using System.Text.Json.Nodes;
using Gigstack.Sandbox.Editions;
using Gigstack.Sandbox.Http;

namespace Gigstack.Sandbox.Webhooks.Current;

/// <summary>Webhooks as stored, which is as shown.</summary>
internal static class WebhookDocuments
{
    public const string Resource = "webhooks";
    public const string Kind = "Webhook";

    /// <exception cref="ApiFault">There is no such webhook.</exception>
    public static JsonObject Find(ApiCall call, string id) =>
        call.Session.Documents.Find(Resource, id)?.Body ?? throw CurrentFaults.NotFound(Kind);
}
