using Gigstack.Sandbox.Current.Billing;
using Gigstack.Sandbox.Fiscal;

namespace Gigstack.Sandbox.Current.Invoices;

/// <summary>Reads the body of a draft: all fields of an invoice; only the type is required.</summary>
internal static class DraftFields
{
    private static readonly string[] s_types = [InvoiceKind.Income.Type, InvoiceKind.Egress.Type];

    /// <exception cref="ApiFault">A field is wrong.</exception>
    public static (JsonObject Fields, InvoiceClient? Client) Read(JsonObject body, bool isNew)
    {
        var errors = new FieldErrors();
        var reader = new FieldReader(body, errors);
        if (reader.Code("invoice_type", s_types) is null && (isNew || reader.Values.ContainsKey("invoice_type")))
            reader.Refuse("invoice_type", "invoice_type is required");
        var client = body["client"] is null ? null : InvoiceClient.Read(reader);
        if (body.ContainsKey("client") && client is null)
            reader.Values["client"] = null;
        var fields = InvoiceFields.Read(reader, itemsRequired: false);
        return errors.Any ? throw CurrentFaults.Invalid(errors) : (fields, client);
    }
}
