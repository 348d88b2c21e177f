namespace Gigstack.Sandbox.June2025.Receipts;

/// <summary>What a receipt may be sent with.</summary>
internal static class ReceiptFields
{
    private static readonly string[] Statuses = ["draft", "issued", "sent", "archived", "cancelled"];

    public static JsonObject Read(JsonObject body, FieldErrors errors, bool isNew)
    {
        var reader = new FieldReader(body, errors, June2025Labels.Of);
        reader.Text("clientId");
        reader.Number("amount", amount => amount > 0 ? null : "Amount must be greater than 0");
        reader.Text("currency", currency => Check.IsCurrency(currency) ? null : "Invalid currency code");
        reader.Text("description");
        reader.Text("receiptNumber", number => string.IsNullOrWhiteSpace(number) ? "Receipt number must not be empty" : null);
        reader.Text("issueDate", date => IsoTime.Parse(date) is null ? "Issue date must be an ISO 8601 date" : null);
        reader.Text("paymentMethod");
        reader.Objects("items", ReadItem);
        reader.Object("metadata");
        // A receipt starts as issued; only an update moves it on.
        if (!isNew)
            reader.Text("status", status => Statuses.Contains(status) ? null : $"Status must be one of: {string.Join(", ", Statuses)}");
        return reader.Values;
    }

    public static void Require(JsonObject receipt, FieldErrors errors)
    {
        if (string.IsNullOrWhiteSpace(receipt.Text("clientId")))
            errors.Add("clientId", "Client ID is required");
        if (receipt["amount"] is null)
            errors.Add("amount", "Amount is required");
        if (errors.Any)
            throw June2025Faults.Invalid(errors);
        receipt["currency"] ??= "MXN";
        receipt["status"] ??= "issued";
    }

    private static void ReadItem(FieldReader item)
    {
        item.Text("description");
        item.Number("quantity");
        item.Number("unitPrice");
        item.Number("amount");
        // Shown for payments of this edition only; taken here too, as the link that keeps a service from being deleted.
        item.Text("serviceId");
    }
}
