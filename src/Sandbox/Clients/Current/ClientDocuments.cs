using System.Text.Json.Nodes;
using Gigstack.Sandbox.Editions;
using Gigstack.Sandbox.Http;
using Gigstack.Sandbox.Storage;
using Gigstack.Sandbox.Validation;

namespace Gigstack.Sandbox.Clients.Current;

/// <summary>Clients as stored, which is as shown. Also used by what creates clients on the way, such as invoices.</summary>
internal static class ClientDocuments
{
    public const string Resource = "clients";
    public const string Kind = "Client";

    /// <exception cref="ApiFault">There is no such client.</exception>
    public static JsonObject Find(ApiCall call, string id) =>
        call.Session.Documents.Find(Resource, id)?.Body ?? throw CurrentFaults.NotFound(Kind);

    /// <exception cref="ApiFault">Fields are wrong or missing, or the tax id is taken.</exception>
    public static JsonObject Create(ApiCall call, JsonObject fields, FieldErrors errors)
    {
        var client = new JsonObject
        {
            ["id"] = NewId.Of("client"),
            ["from"] = "api",
            ["livemode"] = call.Caller.Livemode,
            ["owner"] = call.Caller.Owner,
            ["team"] = call.Caller.Team,
            ["created_at"] = call.Now.ToUnixTimeSeconds(),
            ["efos"] = new JsonObject { ["is_valid"] = true },
            ["defaults"] = new JsonObject
            {
                ["keep_full_legal_name"] = false,
                ["issue_automatic_invoices"] = false,
                ["issue_invoiceable_receipts"] = true,
            },
        };
        Change(call, client, fields, errors);
        call.Session.Documents.Add(Resource, client.Text("id")!, client, call.Now);
        call.Raise("customer.created", client);
        return client;
    }

    /// <exception cref="ApiFault">Fields are wrong or missing, or the tax id is taken.</exception>
    public static JsonObject Update(ApiCall call, JsonObject client, JsonObject fields, FieldErrors errors)
    {
        Change(call, client, fields, errors);
        call.Session.Documents.Replace(Resource, client.Text("id")!, client);
        call.Raise("customer.updated", client);
        return client;
    }

    private static void Change(ApiCall call, JsonObject client, JsonObject fields, FieldErrors errors)
    {
        client.Merge(fields, "address", "defaults");
        ClientFields.Require(client, errors);
        client["is_valid"] = IsFiscallyComplete(client);

        var taxId = client.Text("tax_id");
        var unique = taxId is null || SatCatalogs.IsGenericRfc(taxId) ? null : taxId;
        if (!call.Session.Keys.TryClaim(Resource, "tax_id", unique, client.Text("id")!))
            throw CurrentFaults.AlreadyExists("A client with this tax_id already exists");
    }

    // Stands in for the check with the SAT: everything a CFDI 4.0 needs to know of its receiver is there.
    private static bool IsFiscallyComplete(JsonObject client) =>
        client["legal_name"] is not null && client["tax_id"] is not null && client["tax_system"] is not null
        && client["address"]?.AsObject().Text("zip") is { } zip && Check.IsDigits(zip, 5);
}
