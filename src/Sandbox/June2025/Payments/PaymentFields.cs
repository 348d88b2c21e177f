using Gigstack.Sandbox.June2025.Clients;

namespace Gigstack.Sandbox.June2025.Payments;

/// <summary>Reads the body of a payment.</summary>
internal static class PaymentFields
{
    /// <exception cref="ApiFault">A field is missing or wrong.</exception>
    public static JsonObject Read(JsonObject body)
    {
        var errors = new FieldErrors();
        var reader = new FieldReader(body, errors, June2025Labels.Of);
        NamedClient.Read(reader);
        var items = reader.Objects("items", PaymentItems.Read);
        if (items is null or [])
            reader.Refuse("items", "Items are required");
        reader.Text("currency", currency => Check.IsCurrency(currency) ? null : "Invalid currency code");
        reader.Flag("automaticInvoice");
        reader.Flag("avoidEmail");
        reader.Flag("livemode");
        reader.Text("team");
        reader.TextsByName("metadata");
        if (errors.Any)
            throw June2025Faults.Invalid(errors);
        return reader.Values;
    }
}
