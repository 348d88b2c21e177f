namespace Gigstack.Sandbox.June2025.Receipts;

/// <summary>What is shown of a receipt: the guide shows fewer fields in lists and after updates.</summary>
internal static class ReceiptShapes
{
    public static JsonObject Shown(JsonObject receipt, JsonObject client) => Compose(
        receipt, client.Pick("rfc", "name", "email"),
        "amount", "currency", "description", "receiptNumber", "issueDate", "paymentMethod", "status", "items", "metadata", "timestamp");

    public static JsonObject Listed(JsonObject receipt, JsonObject client) => Compose(
        receipt, client.Pick("rfc", "name"),
        "amount", "currency", "receiptNumber", "status", "issueDate", "timestamp");

    public static JsonObject Updated(JsonObject receipt, JsonObject client) => Compose(
        receipt, client.Pick("rfc", "name"),
        "amount", "description", "paymentMethod", "metadata", "timestamp");

    private static JsonObject Compose(JsonObject receipt, JsonObject client, params ReadOnlySpan<string> fields)
    {
        var shape = receipt.Pick("id");
        shape["client"] = client;
        shape.Merge(receipt.Pick(fields));
        // The link to a service is stored, but no answer shows it.
        foreach (var item in shape["items"]?.AsArray() ?? [])
            item!.AsObject().Remove("serviceId");
        return shape;
    }
}
