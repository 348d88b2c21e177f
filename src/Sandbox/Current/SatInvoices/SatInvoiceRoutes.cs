
namespace Gigstack.Sandbox.Current.SatInvoices;

/// <summary>/invoices/sat: the team's invoices at the SAT.</summary>
internal static class SatInvoiceRoutes
{
    private const int DefaultLimit = 10;
    private const int MaximumLimit = 100;

    public static void Map(ApiRoutes routes)
    {
        routes.Get("/invoices/sat", List);
        routes.Get("/invoices/sat/{uuid}", call => CurrentReply.Retrieved(SatInvoiceDocuments.Kind, Find(call)));
        routes.Post("/invoices/sat/{uuid}/retry-xml", call => CurrentReply.Of(
            200, "XML retrieved successfully", new JsonObject { ["credit_charged"] = SatInvoiceDocuments.FetchXml(call, Find(call)) }));
        // Not in an envelope.
        routes.Post("/invoices/sat/{uuid}/pdf", call => new ApiReply(
            200, new JsonObject { ["pdf"] = Convert.ToBase64String(SatInvoiceDocuments.Pdf(call, Find(call))) }));
        routes.Get("/invoices/download/invoice/{uuid}", Single);
    }

    private static ApiReply List(ApiCall call)
    {
        var limit = (int)(call.Query.Integer("limit", 1, MaximumLimit) ?? DefaultLimit);
        var query = SatInvoiceFilters.Read(call.Query);
        // The first name is that of the conventions and the client; the second is that of the answer.
        var after = call.Query.Text("starting_after") ?? call.Query.Text("next");
        StoredDocument? last = null;
        if (after is not null && (last = call.Session.Documents.Find(SatInvoiceDocuments.Resource, after.ToLowerInvariant())) is null)
            call.Query.Refuse("starting_after", "is not a valid cursor");
        call.Query.RejectOthers();

        SatInvoiceDocuments.Sync(call);
        query.OrderBy(null, descending: true);
        if (last is not null)
            query.After(null, descending: true, null, last.Sequence);
        var found = call.Session.Documents.Select(query.Take(limit + 1));
        var hasMore = found.Count > limit;
        return new ApiReply(200, new JsonObject
        {
            ["message"] = "SAT invoices retrieved successfully",
            ["data"] = new JsonArray([.. found.Take(limit).Select(document => document.Body)]),
            ["next"] = hasMore ? found[limit - 1].Id : null,
            ["has_more"] = hasMore,
        });
    }

    /// <summary>Asks the SAT itself, for the XML too.</summary>
    private static ApiReply Single(ApiCall call)
    {
        var invoice = Find(call);
        SatInvoiceDocuments.FetchXml(call, invoice);
        return CurrentReply.Retrieved(SatInvoiceDocuments.Kind, invoice);
    }

    private static JsonObject Find(ApiCall call)
    {
        SatInvoiceDocuments.Sync(call);
        return SatInvoiceDocuments.Find(call, call.Request.PathValue("uuid"));
    }
}
