using Gigstack.Sandbox.Current.Clients;
using Gigstack.Sandbox.Current.Invoices;

namespace Gigstack.Sandbox.Current.SupportDocuments;

/// <summary>
/// /clients, /invoices and /payments/{id}/support-documents: one collection of documents, each linked to what it supports.
/// </summary>
internal static class SupportDocumentRoutes
{
    private const string Resource = "support-documents";

    public static void Map(ApiRoutes routes)
    {
        Map(routes, "client", call => ClientDocuments.Find(call, call.Id).Text("id")!);
        Map(routes, "invoice", call => Supported(call, "Invoice", call.Id.ToLowerInvariant(), InvoiceDocuments.Resource));
        Map(routes, "payment", call => Supported(call, "Payment", call.Id, "payments"));
    }

    private static void Map(ApiRoutes routes, string entity, Func<ApiCall, string> find)
    {
        var path = $"/{entity}s/{{id}}/support-documents";
        routes.Get(path, call => List(call, entity, find(call)));
        routes.Post(path, call => Upload(call, entity, find(call)));
    }

    private static string Supported(ApiCall call, string kind, string id, string resource) =>
        call.Session.Documents.Find(resource, id) is null ? throw CurrentFaults.NotFound(kind) : id;

    private static ApiReply List(ApiCall call, string entity, string id)
    {
        var query = new DocumentQuery(Resource).Equal("$.linked_entities[0].entity_type", entity)
            .Equal("$.linked_entities[0].entity_id", id);
        var documents = call.Session.Documents.Select(query).Select(document => document.Body);
        return Reply(call, 200, "Support documents retrieved successfully", new JsonArray([.. documents]));
    }

    private static ApiReply Upload(ApiCall call, string entity, string id)
    {
        var upload = SupportDocumentUpload.Read(call);
        var now = call.Now.ToUnixTimeMilliseconds();
        var document = new JsonObject
        {
            ["id"] = NewId.Of("doc"),
            ["document_type"] = upload.DocumentType,
            ["name"] = upload.Name,
            ["description"] = upload.Description,
            ["file_url"] = call.Publish(upload.Format.Extension, upload.Format.MediaType, upload.Content),
            ["file_name"] = upload.FileName,
            ["file_size"] = upload.Content.Length,
            ["mime_type"] = upload.Format.MediaType,
            ["compliance_status"] = "pending_review",
            ["audits"] = new JsonArray(),
            ["created_at"] = now,
            ["created_by"] = call.Caller.Owner,
            ["updated_at"] = now,
            ["linked_entities"] = new JsonArray(new JsonObject { ["entity_type"] = entity, ["entity_id"] = id, ["linked_at"] = now }),
        };
        call.Session.Documents.Add(Resource, document.Text("id")!, document, call.Now);
        return Reply(call, 201, "Support document uploaded successfully", document);
    }

    // Here the time is ISO 8601; other envelopes have milliseconds.
    private static ApiReply Reply(ApiCall call, int status, string message, JsonNode data) => new(status, new JsonObject
    {
        ["success"] = true,
        ["data"] = data,
        ["message"] = message,
        ["timestamp"] = IsoTime.Write(call.Now),
    });
}
