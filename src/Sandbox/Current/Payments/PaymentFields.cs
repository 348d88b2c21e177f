using Gigstack.Sandbox.Current.Invoices;

namespace Gigstack.Sandbox.Current.Payments;

/// <summary>Reads the body of a requested or registered payment.</summary>
internal static class PaymentFields
{
    // The pages disagree on spei and bank.
    private static readonly string[] s_allowedMethods = ["card", "spei", "bank", "oxxo", "stripe-spei"];

    /// <summary>Reads all fields except <c>client</c>.</summary>
    public static JsonObject Read(FieldReader reader)
    {
        // Items, currency, automation and the like are those of an invoice.
        InvoiceFields.Read(reader);
        reader.Texts("allowed_payment_methods", method => s_allowedMethods.Contains(method)
            ? null : $"allowed_payment_methods must be among: {string.Join(", ", s_allowedMethods)}");
        ReadInvoiceConfig(reader);
        reader.Flag("ignore_emails");
        reader.Filled("ppd_invoice_id");
        reader.UnixTime("date");
        return reader.Values;
    }

    /// <summary>Series and folio of the invoice to come.</summary>
    public static void ReadInvoiceConfig(FieldReader reader) =>
        reader.Object("invoice_config", config =>
        {
            config.Filled("serie");
            config.Integer("folio", 1, int.MaxValue);
        });
}
