namespace Gigstack.Sandbox.Current.Invoices;

/// <summary>Operations on invoices of all kinds: files, cancellation, search, email.</summary>
internal static class InvoiceRoutes
{
    public static void Map(ApiRoutes routes)
    {
        BillingRoutes.Map(routes);
        DraftRoutes.Map(routes);
        ComplementRoutes.Map(routes);
        routes.Get("/invoices/search", call => CurrentSearch.Answer(
            call, new DocumentQuery(InvoiceDocuments.Resource), "Invoices",
            ["$.client.name", "$.client.legal_name", "$.client.tax_id", "$.client.email", "$.series", "$.folio_number", "$.uuid"]));
        routes.Get("/invoices/{id}/files", Files);
        routes.Post("/invoices/{id}/send", Send);
        routes.Delete("/invoices/{id}", Cancel);
    }

    private static ApiReply Files(ApiCall call)
    {
        var type = call.Query.OneOf("file_type", InvoiceFiles.Types);
        var invoice = InvoiceDocuments.Find(call, call.Id);
        var urls = InvoiceFiles.Urls(call, invoice, type is null ? InvoiceFiles.Types : [type]);
        return CurrentReply.Of(200, "Invoice files retrieved successfully", urls);
    }

    private static ApiReply Cancel(ApiCall call)
    {
        var errors = new FieldErrors();
        var reader = new FieldReader(call.Body, errors);
        var motive = reader.Text("motive");
        if (motive is null)
            reader.Refuse("motive", "motive is required");
        // The guide says substitution_uuid, the official CLI sends replacement.
        var substitution = reader.Filled("substitution_uuid");
        var replacement = reader.Filled("replacement");
        if (substitution is not null && replacement is not null && substitution != replacement)
            reader.Refuse("replacement", "replacement differs from substitution_uuid");
        if (errors.Any)
            throw CurrentFaults.Invalid(errors);
        return CurrentReply.Of(
            200, "Invoice canceled successfully", InvoiceCancel.Cancel(call, call.Id, motive!, substitution ?? replacement));
    }

    private static ApiReply Send(ApiCall call)
    {
        var errors = new FieldErrors();
        var reader = new FieldReader(call.Body, errors);
        reader.Emails("emails");
        if (errors.Any)
            throw CurrentFaults.Invalid(errors);

        var invoice = InvoiceDocuments.Find(call, call.Id);
        var client = invoice["client"]!.AsObject();
        var recipients = new[] { client.Text("email") }
            .Concat(Texts(client["bcc"]))
            .Concat(Texts(reader.Values["emails"]))
            .OfType<string>()
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(email => (JsonNode?)email)
            .ToArray();
        if (recipients.Length == 0)
            throw CurrentFaults.BusinessRule("The client has no email address and no emails are given");
        var name = $"{invoice.Text("series")}{invoice["folio_number"]!.ToJsonString()}";
        return CurrentReply.Of(200, "Invoice sent successfully", new JsonObject
        {
            ["recipients"] = new JsonArray(recipients),
            ["attachments"] = new JsonArray([.. InvoiceFiles.Types.Select(type => (JsonNode?)$"{name}.{type}")]),
        });
    }

    private static IEnumerable<string?> Texts(JsonNode? list) => (list as JsonArray ?? []).Select(text => (string?)text);
}
