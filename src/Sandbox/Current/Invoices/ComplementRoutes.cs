namespace Gigstack.Sandbox.Current.Invoices;

/// <summary>/invoices/payment of the current edition.</summary>
internal static class ComplementRoutes
{
    public static void Map(ApiRoutes routes)
    {
        routes.Get("/invoices/payment", List);
        routes.Post("/invoices/payment", Create);
        routes.Get("/invoices/payment/{id}", call => CurrentReply.Retrieved(
            InvoiceKind.Complement.Name, InvoiceFiles.Inside(call, InvoiceDocuments.Find(call, call.Id, InvoiceKind.Complement))));
    }

    private static ApiReply List(ApiCall call)
    {
        var query = InvoiceFilters.Of(InvoiceKind.Complement, call.Query);
        if (call.Query.Text("invoice_id") is { } paid)
            query.RefersTo(InvoiceDocuments.Resource, paid.ToLowerInvariant());
        return CurrentList.Answer(call, query, "Payment complements", nameField: "$.client.name");
    }

    private static ApiReply Create(ApiCall call)
    {
        var errors = new FieldErrors();
        var reader = new FieldReader(call.Body, errors);
        var payment = ComplementFields.Read(reader, call.Now);
        if (errors.Any)
            throw CurrentFaults.Invalid(errors);
        return CurrentReply.Created(InvoiceKind.Complement.Name, InvoiceIssue.Complement(call, payment!));
    }
}
