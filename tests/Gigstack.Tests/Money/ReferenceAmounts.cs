using System.Numerics;

namespace GigstackTests.Money;

/// <summary>What an invoice must amount to, in cents: Anexo 20 in fractions.</summary>
internal sealed record ReferenceAmounts(BigInteger Subtotal, BigInteger Discount, BigInteger Taxes, BigInteger Withheld)
{
    public BigInteger Total => Subtotal - Discount + Taxes - Withheld;

    /// <summary>Null for amounts that no invoice can have.</summary>
    public static ReferenceAmounts? Of(IReadOnlyList<RandomItem> items)
    {
        Rational subtotal = Rational.Zero, discount = Rational.Zero;
        var sums = new Dictionary<(bool Withheld, string Type, string Factor, decimal Rate), Rational>();
        foreach (var item in items)
        {
            if (Net(item) is not { } net)
                return null;
            subtotal += net.Amount;
            discount += net.Discount;
            foreach (var tax in item.Taxes.Where(tax => tax.Factor != "Exento"))
            {
                var taxed = tax.Type == "IVA" ? Ieps(item, net.Amount - net.Discount) : net.Amount - net.Discount;
                var owed = Owed(item, tax, taxed);
                // Withheld taxes are told by type alone.
                var kind = tax.Withheld ? (true, tax.Type, "", 0m) : (false, tax.Type, tax.Factor, tax.Rate);
                sums[kind] = sums.GetValueOrDefault(kind, Rational.Zero) + owed;
            }
        }

        var amounts = new ReferenceAmounts(subtotal.Round(2).Cents, discount.Round(2).Cents, Sum(withheld: false), Sum(withheld: true));
        return amounts.Total < 0 ? null : amounts;

        BigInteger Sum(bool withheld) =>
            sums.Where(sum => sum.Key.Withheld == withheld).Aggregate(BigInteger.Zero, (cents, sum) => cents + sum.Value.Round(2).Cents);
    }

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
