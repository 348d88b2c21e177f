namespace Gigstack.Sandbox.June2025.Receipts;

/// <summary>The fields of a receipt. The guide shows fewer of them in lists and after updates.</summary>
internal static class ReceiptFields
{
    private static readonly string[] s_statuses = ["draft", "issued", "sent", "archived", "cancelled"];

    // Answers about receipts show no serviceId; only payments of this edition do. It links the item to a service.
    private static readonly ResourceFields s_item = new(
        Field.Text("description"), Field.Number("quantity"), Field.Number("unitPrice"), Field.Number("amount"),
        Field.Text("serviceId").ShownIn(Shapes.None));

    // A receipt starts as issued; only an update changes that.
    private static readonly Field s_newStatus = Field.Made("status").Otherwise(() => "issued");

    private static readonly Field s_status = Field.Text("status", StatusProblem).Otherwise(() => "issued");

    public static readonly ResourceFields New = Declare(s_newStatus);

    public static readonly ResourceFields All = Declare(s_status);

    /// <summary>A receipt as an answer shows it.</summary>
    public static JsonObject Show(JsonObject receipt, JsonObject client, Shapes shape = Shapes.One)
    {
        var shown = All.Show(receipt, shape);
        shown["client"] = shape == Shapes.One ? client.Pick("rfc", "name", "email") : client.Pick("rfc", "name");
        if (shown["items"] is JsonArray items)
            shown["items"] = new JsonArray([.. items.Select(item => s_item.Show(item!.AsObject()))]);
        return shown;
    }

    private static ResourceFields Declare(Field status) => new(
        Field.Made("id", _ => NewId.Of("receipt")),
        Field.Text("clientId").Required("Client ID is required").ShownIn(Shapes.None),
        Field.Number("amount", amount => amount > 0 ? null : "Amount must be greater than 0").Required("Amount is required"),
        Field.Text("currency", currency => Check.IsCurrency(currency) ? null : "Invalid currency code").Otherwise(() => "MXN")
            .ShownIn(Shapes.One | Shapes.Item),
        Field.Text("description").ShownIn(Shapes.One | Shapes.Updated),
        Field.Text("receiptNumber", number => string.IsNullOrWhiteSpace(number) ? "Receipt number must not be empty" : null)
            .ShownIn(Shapes.One | Shapes.Item),
        Field.Text("issueDate", date => IsoTime.Parse(date) is null ? "Issue date must be an ISO 8601 date" : null)
            .ShownIn(Shapes.One | Shapes.Item),
        Field.Text("paymentMethod").ShownIn(Shapes.One | Shapes.Updated),
        status.ShownIn(Shapes.One | Shapes.Item),
        Field.Objects("items", s_item).ShownIn(Shapes.One),
        Field.Object("metadata").ShownIn(Shapes.One | Shapes.Updated),
        Field.Made("timestamp", context => IsoTime.Write(context.Now)));

    private static string? StatusProblem(string status) =>
        s_statuses.Contains(status) ? null : $"Status must be one of: {string.Join(", ", s_statuses)}";
}
