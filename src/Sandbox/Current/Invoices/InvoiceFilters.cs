using Gigstack.Sandbox.Fiscal;

namespace Gigstack.Sandbox.Current.Invoices;

/// <summary>The filters of the lists of invoices.</summary>
internal static class InvoiceFilters
{
    public static DocumentQuery Of(InvoiceKind kind, QueryParameters parameters)
    {
        var query = new DocumentQuery(InvoiceDocuments.Resource).Equal("$.invoice_type", kind.Type);
        if (parameters.OneOf("status", "valid", "stamped", "cancelled", "canceled", "pending", "draft") is { } status)
            query.Equal("$.status", Stored(status));
        if (parameters.Text("client_id") is { } client)
            query.Equal("$.client.id", client);
        return query;
    }

    /// <summary>The filters for kinds of invoices with amounts.</summary>
    public static DocumentQuery Billing(InvoiceKind kind, QueryParameters parameters)
    {
        var query = Of(kind, parameters);
        if (parameters.Text("series") is { } series)
            query.Equal("$.series", series);
        if (parameters.OneOf("payment_method", SatCatalogs.PaymentMethods) is { } method)
            query.Equal("$.payment_method", method);
        return query;
    }

    private static string Stored(string status) => status switch
    {
        "stamped" => "valid",
        "canceled" => "cancelled",
        _ => status,
    };
}
