using Gigstack.Sandbox.Fiscal;

namespace Gigstack.Sandbox.Current.Invoices;

/// <summary>/invoices/payment of the current edition.</summary>
internal static class ComplementRoutes
{
    // Year 9999, the last of DateTimeOffset.
    private const long LastSecond = 253402300799;

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
            query.Equal("$.invoices[0]", paid.ToLowerInvariant());
        return CurrentList.Answer(call, query, "Payment complements", nameField: "$.client.name");
    }

    /// <summary>Only the newest official client has this operation. Otherwise payments create complements.</summary>
    private static ApiReply Create(ApiCall call)
    {
        var errors = new FieldErrors();
        var reader = new FieldReader(call.Body, errors);
        var invoice = reader.Filled("invoice_id");
        var amount = reader.Positive("amount");
        var form = reader.Code("payment_form", SatCatalogs.PaymentForms);
        var date = reader.Integer("date", 0, LastSecond);
        foreach (var required in (ReadOnlySpan<string>)["invoice_id", "amount", "payment_form"])
        {
            if (call.Body[required] is null)
                reader.Refuse(required, $"{required} is required");
        }

        if (errors.Any)
            throw CurrentFaults.Invalid(errors);
        var paidAt = date is null ? call.Now : DateTimeOffset.FromUnixTimeSeconds(date.Value);
        var complement = InvoiceIssue.Complement(call, invoice!, amount!.Value, form!, paidAt, paymentId: null);
        return CurrentReply.Created(InvoiceKind.Complement.Name, complement);
    }
}
