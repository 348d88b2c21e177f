namespace GigstackTests.Money;

internal sealed record RandomItem(decimal Quantity, decimal UnitPrice, decimal? Discount, IReadOnlyList<RandomTax> Taxes)
{
    public override string ToString() =>
        FormattableString.Invariant($"{Quantity} x {UnitPrice} - {Discount} [{string.Join(", ", Taxes)}]");
}
