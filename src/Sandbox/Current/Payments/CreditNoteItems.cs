using Gigstack.Sandbox.Fiscal;

namespace Gigstack.Sandbox.Current.Payments;

/// <summary>
/// The items of a credit note: the invoiced items, reduced proportionally to exactly the refunded amount.
/// </summary>
internal static class CreditNoteItems
{
    private const decimal Step = 0.001m;
    private const int Steps = 200;
    private const decimal SmallestQuantity = 0.000001m;

    /// <param name="items">What was invoiced; changed.</param>
    /// <param name="total">What that amounts to.</param>
    /// <param name="amount">What is given back.</param>
    public static JsonArray Of(JsonArray items, decimal total, decimal amount)
    {
        if (amount == total)
            return items;
        foreach (var item in items.Select(item => item!.AsObject()))
            Scale(item, amount / total);

        // Sums are rounded to cents separately. One item gets the difference: the first with which they add up.
        return items.Select(item => item!.AsObject()).OrderBy(HasQuota).Any(item => Settle(items, item, amount))
            ? items
            : throw new InvalidOperationException($"No items amount to {amount} of {total}");
    }

    private static bool Settle(JsonArray items, JsonObject item, decimal amount)
    {
        var start = item.DeepClone().AsObject();
        for (var i = 0; i <= Steps; i++)
        {
            foreach (var sign in (ReadOnlySpan<int>)[1, -1])
            {
                Shift(item, start, i * sign * Step);
                if (InvoiceTotals.Of(items, new FieldErrors())?.Total == amount)
                    return true;
            }
        }

        Shift(item, start, 0);
        return false;
    }

    /// <summary>Quotas depend on the quantity, all other taxes on the amount.</summary>
    private static void Scale(JsonObject item, decimal share)
    {
        var quantity = item.Number("quantity")!.Value;
        var price = item.Number("unit_price")!.Value;
        if (HasQuota(item))
        {
            item["quantity"] = decimal.Max(SmallestQuantity, Money.Micros(quantity * share));
        }
        else
        {
            item["quantity"] = 1m;
            item["unit_price"] = Money.Micros(quantity * price * share);
        }

        if (item.Number("discount") is { } discount)
            item["discount"] = Money.Micros(discount * share);
    }

    private static void Shift(JsonObject item, JsonObject start, decimal money)
    {
        // The quantity has six decimals, so that it cannot be shifted finely.
        var quantity = HasQuota(item) ? start.Number("quantity")!.Value : 1;
        item["unit_price"] = decimal.Max(0, start.Number("unit_price")!.Value + (money / quantity));
    }

    private static bool HasQuota(JsonObject item) => item["taxes"]!.AsArray().Any(tax => tax!.AsObject().Text("factor") == "Cuota");
}
