namespace Gigstack.Sandbox.Fiscal;

/// <summary>
/// The amounts of one item as its CFDI shows them, with six decimals. <c>UnitPrice</c>, <c>Amount</c> and <c>Discount</c> are without
/// taxes; <c>Amount</c> is before discount. It comes from the exact price, not from the rounded one.
/// </summary>
internal sealed record ItemAmounts(decimal UnitPrice, decimal Amount, decimal Discount, IReadOnlyList<TaxAmount> Taxes)
{
    /// <summary>Null when the taxes included in the price are more than the price.</summary>
    public static ItemAmounts? Of(JsonObject item)
    {
        var quantity = item.Number("quantity")!.Value;
        var price = item.Number("unit_price")!.Value;
        var gross = quantity * price;
        var grossDiscount = item.Number("discount") ?? 0;
        var taxes = item["taxes"]!.AsArray().Select(tax => tax!.AsObject()).ToList();

        // A price that includes taxes is: net + net * rates + quotas. Withheld taxes lower it. IVA is owed on the IEPS as well.
        var ieps = taxes.Where(IsIeps).ToList();
        decimal rates = 1, quotas = 0;
        foreach (var tax in taxes.Where(tax => tax.Flag("inclusive")))
        {
            var signedRate = tax.Flag("withholding") ? -Rate(tax) : Rate(tax);
            if (IsQuota(tax))
            {
                quotas += signedRate;
                continue;
            }

            rates += signedRate;
            if (!IsIva(tax))
                continue;
            rates += signedRate * ieps.Where(other => !IsQuota(other)).Sum(Rate);
            quotas += signedRate * ieps.Where(IsQuota).Sum(Rate);
        }

        if (grossDiscount > gross)
            return new ItemAmounts(price, gross, grossDiscount, []);
        if (rates <= 0 || gross - grossDiscount < quantity * quotas)
            return null;
        var amount = Money.Micros((gross - (quantity * quotas)) / rates);
        var discount = decimal.Min(amount, Money.Micros(grossDiscount / rates));
        var withIeps = amount - discount + ieps.Sum(tax => Owed(tax, quantity, amount - discount).Amount);
        return new ItemAmounts(
            Money.Micros((price - quotas) / rates),
            amount,
            discount,
            [.. taxes.Select(tax => Owed(tax, quantity, IsIva(tax) ? withIeps : amount - discount))]);
    }

    private static TaxAmount Owed(JsonObject tax, decimal quantity, decimal taxable)
    {
        var rate = Rate(tax);
        return new TaxAmount(
            tax.Text("type")!, tax.Text("factor")!, rate, tax.Flag("withholding"),
            IsQuota(tax) ? Money.Micros(quantity) : taxable,
            Money.Micros((IsQuota(tax) ? quantity : taxable) * rate));
    }

    // A quota is money for each unit, a rate a share of the amount; exempt is neither.
    /// <summary>Whether a tax is owed on the quantity of an item.</summary>
    public static bool HasQuota(JsonObject item) => item["taxes"]!.AsArray().Any(tax => IsQuota(tax!.AsObject()));

    private static bool IsQuota(JsonObject tax) => tax.Text("factor") == "Cuota";

    private static bool IsIva(JsonObject tax) => tax.Text("type") == "IVA";

    // LIVA, articles 12 and 18: the value that IVA is owed on includes other taxes.
    private static bool IsIeps(JsonObject tax) => tax.Text("type") == "IEPS" && !tax.Flag("withholding");

    private static decimal Rate(JsonObject tax) => tax.Text("factor") == "Exento" ? 0 : Money.Micros(tax.Number("rate") ?? 0);
}
