using Gigstack.Sandbox.Current.Billing;
using Gigstack.Sandbox.Current.Clients;
using Gigstack.Sandbox.Current.Services;
using Gigstack.Sandbox.Fiscal;

namespace Gigstack.Sandbox.Current.Invoices;

/// <summary>Invoices that are not stamped yet.</summary>
internal static class DraftDocuments
{
    public const string Resource = "invoices/draft";

    /// <summary>The status until it is stamped.</summary>
    public const string Open = "draft";

    private const string Kind = "Draft";

    // The UUID of the invoice. Answers about the draft do not show it.
    private const string Stamped = "invoices/draft/stamped";

    /// <exception cref="ApiFault">There is no such draft.</exception>
    public static JsonObject Find(ApiCall call, string id) =>
        call.Session.Documents.Find(Resource, id)?.Body ?? throw CurrentFaults.NotFound(Kind);

    /// <exception cref="ApiFault">There is no such draft, or it was stamped.</exception>
    public static JsonObject FindOpen(ApiCall call, string id)
    {
        var draft = Find(call, id);
        return draft.Text("status") == Open
            ? draft
            : throw CurrentFaults.Conflict($"The draft was stamped as {call.Session.Documents.Find(Stamped, id)?.Body.Text("uuid")}");
    }

    /// <exception cref="ApiFault">A client or service does not exist, or the amounts are invalid.</exception>
    public static JsonObject Create(ApiCall call, JsonObject fields, InvoiceClient? client)
    {
        var draft = new JsonObject
        {
            // In the documentation, IDs of drafts have no prefix.
            ["id"] = NewId.Of("draft")["draft_".Length..],
            ["draft"] = true,
            ["created_at"] = call.Now.ToUnixTimeMilliseconds(),
            ["currency"] = "MXN",
            ["exchange_rate"] = 1,
            ["status"] = Open,
            ["livemode"] = call.Caller.Livemode,
            ["owner"] = call.Caller.Owner,
            ["from"] = "api",
            ["items"] = new JsonArray(),
        };
        call.Session.Documents.Add(Resource, draft.Text("id")!, draft, call.Now);
        return Change(call, draft, fields, client);
    }

    /// <summary>Applies an update: null clears a field, arrays are replaced.</summary>
    /// <exception cref="ApiFault">A client or service does not exist, or the amounts are invalid.</exception>
    public static JsonObject Change(ApiCall call, JsonObject draft, JsonObject fields, InvoiceClient? client)
    {
        draft.Merge(fields);
        draft.Remove("preview");
        if (client is not null)
            draft["client"] = client.Resolve(call);
        draft["currency"] ??= "MXN";
        draft["exchange_rate"] ??= 1;
        var services = new List<string>();
        var items = InvoiceItems.Resolve(call, draft["items"]?.AsArray() ?? [], services);
        var errors = new FieldErrors();
        if (InvoiceTotals.Of(items, errors) is not { } totals)
            throw CurrentFaults.Invalid(errors);

        draft["items"] = items;
        draft["total"] = totals.Total;
        draft["subtotal"] = totals.Subtotal;
        draft["taxes"] = totals.Taxes;
        draft["discount"] = totals.Discount;
        draft["withholding_taxes"] = totals.WithholdingTaxes;
        draft["date"] = call.Now.ToUnixTimeMilliseconds();
        draft["updated_at"] = call.Now.ToUnixTimeMilliseconds();
        Replace(call, draft);
        var id = draft.Text("id")!;
        var clientId = (draft["client"] as JsonObject)?.Text("id");
        call.Session.References.Replace(
            Resource,
            id,
            [
                .. clientId is null ? [] : new[] { (ClientDocuments.Resource, clientId) },
                .. services.Select(service => (ServiceDocuments.Resource, service)),
            ]);
        return draft;
    }

    /// <summary>The body and client for the invoice.</summary>
    /// <exception cref="ApiFault">The draft is not complete.</exception>
    public static (JsonObject Sent, InvoiceClient Client) ForStamp(ApiCall call, JsonObject draft)
    {
        var errors = new FieldErrors();
        if (draft["client"] is null)
            errors.Add("client", "client is required");
        if (draft["items"]!.AsArray().Count == 0)
            errors.Add("items", "items must hold at least one item");
        if (errors.Any)
            throw CurrentFaults.Invalid(errors);
        return (draft.DeepClone().AsObject(), new InvoiceClient(draft["client"]!.AsObject().Text("id"), null, []));
    }

    public static void Finish(ApiCall call, JsonObject draft, string uuid)
    {
        draft["draft"] = false;
        draft["status"] = "stamped";
        call.Session.Documents.Add(Stamped, draft.Text("id")!, new JsonObject { ["uuid"] = uuid }, call.Now);
        draft["updated_at"] = call.Now.ToUnixTimeMilliseconds();
        draft.Remove("preview");
        Replace(call, draft);
        // Now the invoice has these references.
        call.Session.References.Replace(Resource, draft.Text("id")!, []);
    }

    public static void Replace(ApiCall call, JsonObject draft) => call.Session.Documents.Replace(Resource, draft.Text("id")!, draft);

    public static void Remove(ApiCall call, string id) => call.Session.Remove(Resource, id);
}
