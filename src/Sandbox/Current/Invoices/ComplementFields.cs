using Gigstack.Sandbox.Fiscal;

namespace Gigstack.Sandbox.Current.Invoices;

/// <summary>Reads the body of a payment complement: one invoice, or several in <c>invoices</c>.</summary>
internal static class ComplementFields
{
    /// <returns>Null if a field is missing or wrong.</returns>
    public static ReceivedPayment? Read(FieldReader reader, DateTimeOffset now)
    {
        var shares = new List<(string, decimal)>();
        reader.Objects("invoices", one => Add(shares, one));
        var listed = reader.Values["invoices"] is not null;
        if (!listed)
            Add(shares, reader);
        else if (reader.Filled("invoice_id") is not null || Money(reader) is not null)
            reader.Refuse("invoices", "invoices goes without invoice_id and amount");
        else if (reader.Values["invoices"] is JsonArray { Count: 0 })
            reader.Refuse("invoices", "invoices must hold at least one invoice");

        var form = reader.Code("payment_form", SatCatalogs.PaymentForms);
        if (form is null)
            reader.Refuse("payment_form", "payment_form is required");
        var date = reader.UnixTime("date");
        var currency = reader.Currency("currency");
        var rate = reader.Positive("exchange_rate");
        return form is null || shares.Count == 0 ? null : new ReceivedPayment(shares, form, date ?? now)
        {
            Currency = currency,
            // TipoCambioP has six decimals.
            ExchangeRate = rate is { } given ? Fiscal.Money.Micros(given) : null,
            AmountField = listed ? null : "amount",
        };
    }

    // Parts of a cent would add up to another sum than what was paid.
    private static decimal? Money(FieldReader reader) => reader.Number("amount", amount => amount > 0 && amount == decimal.Round(amount, 2)
        ? null : $"{reader.Path("amount")} must be greater than 0, with two decimals at most");

    private static void Add(List<(string, decimal)> shares, FieldReader reader)
    {
        var invoice = reader.Filled("invoice_id");
        var amount = Money(reader);
        if (invoice is null)
            reader.Refuse("invoice_id", $"{reader.Path("invoice_id")} is required");
        if (amount is null)
            reader.Refuse("amount", $"{reader.Path("amount")} is required");
        if (invoice is not null && amount is not null)
            shares.Add((invoice, amount.Value));
    }
}
