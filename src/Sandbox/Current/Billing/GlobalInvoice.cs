using Gigstack.Sandbox.Fiscal;
using Gigstack.Sandbox.Fiscal.Rules;

namespace Gigstack.Sandbox.Current.Billing;

/// <summary>An invoice to the general public about sales of a period. Each of its items is a sale.</summary>
internal static class GlobalInvoice
{
    /// <summary>Whether a body with <c>global</c> is about the general public. To anybody else it means nothing.</summary>
    public static bool Is(JsonObject sent, JsonObject client) =>
        sent["global"] is JsonObject { Count: > 0 } && new Receiver(client).IsPublic;

    /// <summary>Gives the invoice the use and its items the concept that are prescribed.</summary>
    public static void Complete(JsonObject sent, BilledItems billed)
    {
        if (!Is(sent, billed.Client))
            return;
        sent["use"] ??= GenericReceiver.Use;
        foreach (var item in billed.Items.Select(item => item!.AsObject()))
            Describe(item);
    }

    /// <summary>One item for each receipt: its sums, and its taxes added up.</summary>
    public static BilledItems OfReceipts(JsonObject client, IReadOnlyList<JsonObject> receipts)
    {
        var tickets = receipts.Select(receipt => InvoiceTotals.Of(receipt["items"]!.AsArray(), new FieldErrors())!).ToList();
        return new BilledItems(
            client, new JsonArray([.. receipts.Zip(tickets, Item)]), InvoiceTotals.OfTickets(tickets), []);
    }

    private static JsonNode Item(JsonObject receipt, InvoiceTotals ticket)
    {
        var item = new JsonObject
        {
            ["id"] = NewId.Of("item"),
            ["sku"] = receipt.Text("id"),
            ["unit_price"] = ticket.Subtotal,
            ["taxes"] = new JsonArray([.. ticket.Transferred.Concat(ticket.WithheldByRate).Select(Tax)]),
        };
        if (ticket.Discount > 0)
            item["discount"] = ticket.Discount;
        Describe(item);
        return item;
    }

    private static JsonNode Tax(TaxAmount tax)
    {
        var shown = new JsonObject
        {
            ["type"] = tax.Type,
            ["factor"] = tax.Factor,
            ["withholding"] = tax.Withheld,
            ["inclusive"] = false,
        };
        if (!tax.IsExempt)
            shown["rate"] = tax.Rate;
        return shown;
    }

    private static void Describe(JsonObject item)
    {
        item["description"] = SaleTicket.Description;
        item["product_key"] = SaleTicket.ProductKey;
        item["unit_key"] = SaleTicket.UnitKey;
        item["sku"] ??= item.Text("id");
        item.Remove("unit_name");
        // A quota is owed on the quantity.
        if (ItemAmounts.HasQuota(item))
            return;
        item["unit_price"] = item.Number("unit_price")!.Value * (item.Number("quantity") ?? 1);
        item["quantity"] = 1m;
    }
}
