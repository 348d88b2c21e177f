using System.Text.Json.Nodes;
using Gigstack.Sandbox.Clients.Current;
using Gigstack.Sandbox.Editions;
using Gigstack.Sandbox.Fiscal;
using Gigstack.Sandbox.Http;
using Gigstack.Sandbox.Services.Current;
using Gigstack.Sandbox.Storage;
using Gigstack.Sandbox.Validation;

namespace Gigstack.Sandbox.Invoices.Current;

/// <summary>/invoices/income of the current edition.</summary>
internal static class IncomeInvoiceRoutes
{
    private const string Resource = "invoices/income";
    private const string Kind = "Invoice";
    private const string IdempotencyKey = "idempotency_key";

    public static void Map(ApiRoutes routes)
    {
        routes.Get("/invoices/income", List);
        routes.Post("/invoices/income", Create);
        routes.Get("/invoices/income/{id}", call => CurrentReply.Retrieved(Kind, Find(call, call.Id)));
    }

    private static ApiReply List(ApiCall call)
    {
        var query = new DocumentQuery(Resource);
        if (call.Query.OneOf("status", "valid", "stamped", "cancelled", "canceled", "pending", "draft") is { } status)
            query.Equal("$.status", Stored(status));
        if (call.Query.Text("client_id") is { } client)
            query.Equal("$.client.id", client);
        if (call.Query.Text("series") is { } series)
            query.Equal("$.series", series);
        if (call.Query.OneOf("payment_method", SatCatalogs.PaymentMethods) is { } method)
            query.Equal("$.payment_method", method);
        return CurrentList.Answer(call, query, "Invoices", nameField: "$.client.name");
    }

    private static ApiReply Create(ApiCall call)
    {
        var errors = new FieldErrors();
        var reader = new FieldReader(call.Body, errors, field => field);
        var client = InvoiceClient.Read(reader);
        var sent = InvoiceFields.Read(reader);
        if (errors.Any)
            throw CurrentFaults.Invalid(errors);
        if (sent.Text(IdempotencyKey) is { } key && call.Session.Keys.HolderOf(Resource, IdempotencyKey, key) is { } first)
            return Created(200, Find(call, first));

        var invoice = Issue(call, sent, client!);
        call.Session.Keys.TryClaim(Resource, IdempotencyKey, sent.Text(IdempotencyKey), invoice.Text("uuid")!);
        return Created(201, invoice);
    }

    private static JsonObject Issue(ApiCall call, JsonObject sent, InvoiceClient client)
    {
        var services = new List<string>();
        var receiver = client.Resolve(call);
        var items = InvoiceItems.Resolve(call, sent["items"]!.AsArray(), services);
        var errors = new FieldErrors();
        if (InvoiceTotals.Of(items, errors) is not { } totals)
            throw CurrentFaults.Invalid(errors);

        var invoice = IncomeInvoice.Compose(call, sent, receiver, items, totals);
        var uuid = invoice.Text("uuid")!;
        call.Session.Documents.Add(Resource, uuid, invoice, call.Now);
        call.Session.References.Replace(Resource, uuid,
            [(ClientDocuments.Resource, receiver.Text("id")!), .. services.Select(id => (ServiceDocuments.Resource, id))]);
        return invoice;
    }

    // The invoice is stored and listed as valid, but the answer to its creation calls it stamped.
    private static ApiReply Created(int status, JsonObject invoice)
    {
        var shown = invoice.DeepClone().AsObject();
        shown["status"] = "stamped";
        return CurrentReply.Of(status, $"{Kind} created successfully", shown);
    }

    private static JsonObject Find(ApiCall call, string id) =>
        call.Session.Documents.Find(Resource, id.ToLowerInvariant())?.Body ?? throw CurrentFaults.NotFound(Kind);

    private static string Stored(string status) => status switch
    {
        "stamped" => "valid",
        "cancelled" => "canceled",
        _ => status,
    };
}
