namespace Gigstack.Sandbox.Fiscal;

/// <summary>
/// The amounts of an invoice by the rules of the CFDI: the items' six decimals are added up, each sum is rounded to cents, like taxes
/// have a sum of their own, and the total is made of the rounded sums, so that it agrees with what is shown.
/// </summary>
/// <param name="Items">The amounts of each item, in order.</param>
/// <param name="Transferred">Taxes that are added, by type, factor and rate.</param>
/// <param name="Withheld">Taxes that are subtracted, by type.</param>
internal sealed record InvoiceTotals(
    IReadOnlyList<ItemAmounts> Items, IReadOnlyList<TaxAmount> Transferred, IReadOnlyList<TaxAmount> Withheld)
{
    private const decimal MaximumOfItem = 1_000_000_000_000_000;

    public decimal Subtotal => Money.Cents(Items.Sum(item => item.Amount));

    public decimal Discount => Money.Cents(Items.Sum(item => item.Discount));

    public decimal Taxes => Money.Cents(Transferred.Sum(tax => tax.Amount));

    public decimal WithholdingTaxes => Money.Cents(Withheld.Sum(tax => tax.Amount));

    public decimal Total => Money.Cents(Subtotal - Discount + Taxes - WithholdingTaxes);

    /// <summary>Taxes that are subtracted, by type, factor and rate.</summary>
    public IReadOnlyList<TaxAmount> WithheldByRate =>
        Sums(Items.SelectMany(item => item.Taxes).Where(tax => tax.Withheld), tax => (tax.Type, tax.Factor, tax.Rate));

    /// <summary>Null when an amount is out of range; <paramref name="errors"/> says which.</summary>
    public static InvoiceTotals? Of(JsonArray items, FieldErrors errors)
    {
        var amounts = new List<ItemAmounts>();
        for (var i = 0; i < items.Count; i++)
        {
            try
            {
                if (ItemAmounts.Of(items[i]!.AsObject()) is not { } item)
                {
                    errors.Add($"items[{i}].taxes", $"items[{i}].taxes leave nothing of the price");
                    continue;
                }

                if (item.Amount + item.Taxes.Where(tax => !tax.Withheld).Sum(tax => tax.Amount) > MaximumOfItem)
                    throw new OverflowException();
                if (item.Discount > item.Amount)
                    errors.Add($"items[{i}].discount", $"items[{i}].discount must not exceed quantity times unit_price");
                amounts.Add(item);
            }
            catch (OverflowException)
            {
                errors.Add($"items[{i}]", $"items[{i}] amounts to more than can be invoiced");
            }
        }

        if (errors.Any)
            return null;
        var taxes = amounts.SelectMany(item => item.Taxes).ToList();
        var totals = new InvoiceTotals(
            amounts,
            Sums(taxes.Where(tax => !tax.Withheld), tax => (tax.Type, tax.Factor, tax.Rate)),
            Sums(taxes.Where(tax => tax.Withheld), tax => (tax.Type, "", 0)));
        if (totals.Total < 0)
            errors.Add("items", "items withhold more than they amount to");
        return errors.Any ? null : totals;
    }

    /// <summary>Of invoices and receipts that become an item each. It is the sum of them to the cent.</summary>
    public static InvoiceTotals OfTickets(IReadOnlyList<InvoiceTotals> tickets)
    {
        var items = tickets.Select(ticket => new ItemAmounts(
            ticket.Subtotal, ticket.Subtotal, ticket.Discount, [.. ticket.Transferred, .. ticket.WithheldByRate])).ToList();
        var taxes = items.SelectMany(item => item.Taxes).ToList();
        return new InvoiceTotals(
            items,
            Sums(taxes.Where(tax => !tax.Withheld), tax => (tax.Type, tax.Factor, tax.Rate)),
            Sums(taxes.Where(tax => tax.Withheld), tax => (tax.Type, "", 0)));
    }

    private static List<TaxAmount> Sums(IEnumerable<TaxAmount> taxes, Func<TaxAmount, (string Type, string Factor, decimal Rate)> kind) =>
    [
        .. taxes.GroupBy(kind).Select(like => like.First() with
        {
            Base = Money.Cents(like.Sum(tax => tax.Base)),
            Amount = Money.Cents(like.Sum(tax => tax.Amount)),
        }),
    ];
}
