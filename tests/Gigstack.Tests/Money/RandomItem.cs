using Gigstack;

namespace GigstackTests.Money;

internal sealed record RandomItem(decimal Quantity, decimal UnitPrice, decimal? Discount, IReadOnlyList<RandomTax> Taxes)
{
    public ItemInput ToInput() => new()
    {
        Description = "x",
        Quantity = Quantity,
        UnitPrice = UnitPrice,
        Discount = Discount,
        Taxes =
        [
            .. Taxes.Select(tax => new TaxElement
            {
                Type = new TaxType(tax.Type),
                Factor = new TaxFactor(tax.Factor),
                Rate = tax.Rate,
                Withholding = tax.Withheld,
                Inclusive = tax.Inclusive,
            }),
        ],
    };

    public override string ToString() =>
        FormattableString.Invariant($"{Quantity} x {UnitPrice} - {Discount} [{string.Join(", ", Taxes)}]");
}
