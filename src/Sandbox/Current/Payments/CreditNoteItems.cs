using Gigstack.Sandbox.Fiscal;

namespace Gigstack.Sandbox.Current.Payments;

/// <summary>
/// The items of a credit note: the invoiced items, reduced proportionally to exactly the refunded amount.
/// </summary>
internal static class CreditNoteItems
{
    private const decimal Step = 0.001m;
    private const int Steps = 200;

    // Several sums may jump over a cent together. A discount that the price makes up for is rounded by itself.
    private static readonly decimal[] s_discounts = [0, 0.004m, 0.005m, 0.002m, 0.008m];

    private const decimal LeastQuantity = 0.000001m;
    private const decimal LeastPrice = 0.000001m;

    /// <param name="items">What was invoiced; changed.</param>
    /// <param name="total">What that amounts to.</param>
    /// <param name="amount">What is given back.</param>
    public static JsonArray Of(JsonArray items, decimal total, decimal amount)
    {
        if (amount == total)
            return items;
        foreach (var item in items.Select(item => item!.AsObject()))
            Scale(item, amount / total);
        // The SAT takes no item without a price.
        for (var i = items.Count - 1; i >= 0 && items.Count > 1; i--)
        {
            var item = items[i]!.AsObject();
            if (Money.Micros(item.Number("quantity")!.Value * item.Number("unit_price")!.Value) == 0)
                items.RemoveAt(i);
        }

        // Sums are rounded to cents separately. One item gets the difference: the first with which they add up.
        var order = items.Select(item => item!.AsObject()).OrderBy(ItemAmounts.HasQuota).ToList();
        return s_discounts.Any(discount => order.Any(item => Settle(items, item, amount, discount)))
            ? items
            : throw new InvalidOperationException($"No items amount to {amount} of {total}");
    }

    private static bool Settle(JsonArray items, JsonObject item, decimal amount, decimal discount)
    {
        var start = item.DeepClone().AsObject();
        if (discount > 0)
            item["discount"] = (start.Number("discount") ?? 0) + discount;
        for (var i = 0; i <= Steps; i++)
        {
            foreach (var sign in (ReadOnlySpan<int>)[1, -1])
            {
                Shift(item, start, (i * sign * Step) + discount);
                if (InvoiceTotals.Of(items, new FieldErrors())?.Total == amount)
                    return true;
            }
        }

        Shift(item, start, 0);
        item.Remove("discount");
        item.Merge(start.Pick("discount"));
        return false;
    }

    /// <summary>Quotas depend on the quantity, all other taxes on the amount.</summary>
    private static void Scale(JsonObject item, decimal share)
    {
        var amount = item.Number("quantity")!.Value * item.Number("unit_price")!.Value * share;
        var quantity = ItemAmounts.HasQuota(item) ? decimal.Max(LeastQuantity, Money.Micros(item.Number("quantity")!.Value * share)) : 1m;
        item["quantity"] = quantity;
        item["unit_price"] = Price(amount / quantity);
        if (item.Number("discount") is { } discount)
            item["discount"] = decimal.Min(Money.Micros(discount * share), quantity * item.Number("unit_price")!.Value);
    }

    private static void Shift(JsonObject item, JsonObject start, decimal money) => item["unit_price"] = Price(
        decimal.Max(LeastPrice, start.Number("unit_price")!.Value + (money / start.Number("quantity")!.Value)));

    // A millionth of it, times a large quantity, would be more than a cent.
    private static decimal Price(decimal price) => decimal.Round(price, 10, MidpointRounding.AwayFromZero);
}
