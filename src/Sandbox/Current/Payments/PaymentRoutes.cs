namespace Gigstack.Sandbox.Current.Payments;

/// <summary>/payments of the current edition.</summary>
internal static class PaymentRoutes
{
    private static readonly string[] s_searched =
        ["id", "client.id", "client.name", "client.legal_name", "client.email", "client.tax_id", "items[0].description"];

    public static void Map(ApiRoutes routes)
    {
        routes.Get("/payments", List);
        routes.Post("/payments/request", PaymentCreation.Request);
        routes.Post("/payments/register", PaymentCreation.Register);
        routes.Get("/payments/search", Search);
        routes.Get("/payments/{id}", call =>
            CurrentReply.Retrieved(PaymentDocuments.Kind, PaymentDocuments.Find(call, call.Id)));
        routes.Put("/payments/{id}", PaymentUpdate.Update);
        routes.Delete("/payments/{id}", PaymentChange.Cancel);
        routes.Post("/payments/{id}/paid", PaymentChange.Paid);
        routes.Post("/payments/{id}/refund", PaymentRefund.Refund);
    }

    private static ApiReply List(ApiCall call)
    {
        var query = Filtered(call);
        foreach (var (name, path) in (ReadOnlySpan<(string, string)>)
            [("currency", "$.currency"), ("email", "$.client.email"), ("tax_id", "$.client.tax_id")])
        {
            if (call.Query.Text(name) is { } value)
                query.Equal(path, value);
        }

        return CurrentList.Answer(call, query, "Payments", nameField: "$.client.name");
    }

    private static ApiReply Search(ApiCall call) =>
        CurrentSearch.Answer(call, Filtered(call), "Payments", CurrentSearchFields.Read(call.Query, s_searched));

    private static DocumentQuery Filtered(ApiCall call)
    {
        var query = new DocumentQuery(PaymentDocuments.Resource);
        if (call.Query.OneOf("status", PaymentStatus.Filters) is { } status)
            query.Equal("$.status", PaymentStatus.Stored(status));
        if (call.Query.Text("client_id") is { } client)
            query.Equal("$.client.id", client);
        return query;
    }
}
