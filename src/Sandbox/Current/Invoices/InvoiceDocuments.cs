namespace Gigstack.Sandbox.Current.Invoices;

/// <summary>Stored invoices of all kinds.</summary>
internal static class InvoiceDocuments
{
    public const string Resource = "invoices";

    /// <exception cref="ApiFault">There is no such invoice.</exception>
    public static JsonObject Find(ApiCall call, string uuid) =>
        call.Session.Documents.Find(Resource, uuid.ToLowerInvariant())?.Body ?? throw CurrentFaults.NotFound(InvoiceKind.Income.Name);

    /// <exception cref="ApiFault">There is no such invoice of this kind.</exception>
    public static JsonObject Find(ApiCall call, string uuid, InvoiceKind kind) =>
        call.Session.Documents.Find(Resource, uuid.ToLowerInvariant())?.Body is { } invoice && invoice.Text("invoice_type") == kind.Type
            ? invoice
            : throw CurrentFaults.NotFound(kind.Name);

    public static void Replace(ApiCall call, JsonObject invoice) =>
        call.Session.Documents.Replace(Resource, invoice.Text("uuid")!, invoice);
}
