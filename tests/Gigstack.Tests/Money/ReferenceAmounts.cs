using System.Numerics;

namespace GigstackTests.Money;

/// <summary>What an invoice must amount to, in cents: Anexo 20 in fractions.</summary>
internal sealed record ReferenceAmounts(BigInteger Subtotal, BigInteger Discount, BigInteger Taxes, BigInteger Withheld)
{
    /// <summary>The taxes of all items, those of one kind and rate added up, with six decimals.</summary>
    public required IReadOnlyDictionary<TaxKind, (Rational Base, Rational Amount)> Kinds { get; init; }

    public BigInteger Total => Subtotal - Discount + Taxes - Withheld;

    /// <summary>Null for amounts that no invoice can have.</summary>
    public static ReferenceAmounts? Of(IReadOnlyList<RandomItem> items)
    {
        Rational subtotal = Rational.Zero, discount = Rational.Zero;
        var kinds = new Dictionary<TaxKind, (Rational Base, Rational Amount)>();
        foreach (var item in items)
        {
            if (Net(item) is not { } net)
                return null;
            subtotal += net.Amount;
            discount += net.Discount;
            foreach (var tax in item.Taxes)
            {
                var taxed = tax.Type == "IVA" ? Ieps(item, net.Amount - net.Discount) : net.Amount - net.Discount;
                var kind = new TaxKind(tax.Withheld, tax.Type, tax.Factor, tax.Factor == "Exento" ? 0 : tax.Rate);
                var (sum, owed) = kinds.GetValueOrDefault(kind, (Rational.Zero, Rational.Zero));
                kinds[kind] = (
                    sum + (tax.Factor == "Cuota" ? item.Quantity : taxed),
                    owed + (tax.Factor == "Exento" ? Rational.Zero : Owed(item, tax, taxed)));
            }
        }

        var cents = Cents(kinds).ToLookup(sum => sum.Key.Withheld, sum => sum.Amount);
        var amounts = new ReferenceAmounts(
            subtotal.Round(2).Cents, discount.Round(2).Cents, Sum(cents[false]), Sum(cents[true]))
        { Kinds = kinds };
        return amounts.Total < 0 ? null : amounts;
    }

    /// <summary>The sums that a CFDI shows, in cents: of each kind, but of withheld taxes of each type.</summary>
    public static IEnumerable<(TaxKind Key, BigInteger Amount)> Cents(
        IEnumerable<KeyValuePair<TaxKind, (Rational Base, Rational Amount)>> kinds) =>
        kinds.GroupBy(one => one.Key.Withheld ? new TaxKind(true, one.Key.Type, "", 0) : one.Key)
            .Select(like => (
                like.Key, like.Aggregate(Rational.Zero, (sum, one) => sum + one.Value.Amount).Round(2).Cents));

    private static BigInteger Sum(IEnumerable<BigInteger> cents) => cents.Aggregate(BigInteger.Zero, (sum, one) => sum + one);

    private static Rational Owed(RandomItem item, RandomTax tax, Rational taxed) =>
        (tax.Factor == "Cuota" ? item.Quantity * (Rational)tax.Rate : taxed * tax.Rate).Round(6);

    // What IVA is owed on: the price and the IEPS.
    private static Rational Ieps(RandomItem item, Rational net) =>
        item.Taxes.Where(IsIeps).Aggregate(net, (sum, tax) => sum + Owed(item, tax, net));

    private static bool IsIeps(RandomTax tax) => tax is { Type: "IEPS", Withheld: false };

    // A price with taxes in it is net + net * rates + quotas; what is withheld lowers it.
    private static (Rational Amount, Rational Discount)? Net(RandomItem item)
    {
        Rational gross = item.Quantity * (Rational)item.UnitPrice, given = item.Discount ?? 0m, rates = 1m, quotas = 0m;
        foreach (var tax in item.Taxes.Where(tax => tax is { Inclusive: true, Factor: not "Exento" }))
        {
            Rational signed = tax.Withheld ? -tax.Rate : tax.Rate;
            if (tax.Factor == "Cuota")
            {
                quotas += signed * item.Quantity;
                continue;
            }

            rates += signed;
            foreach (var ieps in item.Taxes.Where(other => tax.Type == "IVA" && IsIeps(other)))
            {
                if (ieps.Factor == "Cuota")
                    quotas += signed * ieps.Rate * item.Quantity;
                else
                    rates += signed * ieps.Rate;
            }
        }

        if (!(rates > Rational.Zero) || gross - given < quotas)
            return null;
        var amount = ((gross - quotas) / rates).Round(6);
        var discount = (given / rates).Round(6);
        return (amount, discount > amount ? amount : discount);
    }
}
