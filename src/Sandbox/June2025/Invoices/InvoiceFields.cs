using Gigstack.Sandbox.Fiscal;
using Gigstack.Sandbox.June2025.Clients;
using Gigstack.Sandbox.June2025.Payments;

namespace Gigstack.Sandbox.June2025.Invoices;

/// <summary>Reads the body of an invoice of June 2025. Most fields are not documented.</summary>
internal static class InvoiceFields
{
    private const decimal MostPrice = 1_000_000_000_000;

    /// <exception cref="ApiFault">A field is missing or wrong.</exception>
    public static JsonObject Read(JsonObject body)
    {
        var errors = new FieldErrors();
        var reader = new FieldReader(body, errors, June2025Labels.Of);
        NamedClient.Read(reader);
        if (reader.Objects("items", ReadLine) is null or [])
            reader.Refuse("items", "Items are required");
        reader.Text("currency", currency => Check.IsCurrency(currency) ? null : "Invalid currency code");
        reader.Text("issueDate", date => IsoTime.Parse(date) is null ? "Issue date must be an ISO 8601 date" : null);
        reader.Text("series");
        reader.Text("use", code => SatCatalogs.Uses.Contains(code) ? null : "Invalid use");
        reader.Text("payment_form", code => SatCatalogs.PaymentForms.Contains(code) ? null : "Invalid payment form");
        reader.Text("payment_method", code => SatCatalogs.PaymentMethods.Contains(code) ? null : "Invalid payment method");
        reader.Texts("emails", email => Check.IsEmail(email) ? null : "Invalid email format");
        reader.Flag("livemode");
        reader.Text("team");
        reader.TextsByName("metadata");
        if (errors.Any)
            throw June2025Faults.Invalid(errors);
        return reader.Values;
    }

    /// <summary>
    /// The amount of a line: <c>total</c> as in payments, <c>amount</c> as in receipts, or the price of one unit.
    /// </summary>
    public static decimal Amount(JsonObject line) => Math.Round(
        line.Number("total") ?? line.Number("amount")
            ?? line.Number("unitPrice")!.Value * (line.Number("quantity") ?? 1), 2, MidpointRounding.AwayFromZero);

    private static void ReadLine(FieldReader line)
    {
        PaymentItems.ReadLine(line);
        var total = Price(line, "total");
        var amount = Price(line, "amount");
        var unitPrice = Price(line, "unitPrice");
        if ((total ?? amount ?? unitPrice) is null)
            line.Refuse("total", "Total is required");
    }

    private static decimal? Price(FieldReader line, string name) => line.Number(name, price =>
        price is > 0 and <= MostPrice ? null : $"{June2025Labels.Of(name)} must be greater than 0");
}
