using FsCheck;
using FsCheck.Fluent;

namespace GigstackTests.Money;

/// <summary>
/// Invoices of one to four items with prices and quantities of up to six decimals, every kind of tax, and several currencies.
/// </summary>
internal static class RandomInvoices
{
    /// <summary>Pesos for a unit of another currency, with up to six decimals.</summary>
    public static readonly decimal[] ExchangeRates = [17m, 18.5m, 19.25m, 17.1234m, 20.987654m, 0.75m];

    private static readonly Gen<RandomTax> s_transferred = Gen.OneOf(
        Tax("IVA", "Tasa", 0.16m, 0.16m, 0.16m, 0.08m, 0m),
        Tax("IVA", "Exento", 0m),
        Tax("IEPS", "Tasa", 0.03m, 0.06m, 0.07m, 0.08m, 0.09m, 0.25m, 0.265m, 0.3m, 0.304m, 0.5m, 0.53m, 1.6m),
        Tax("IEPS", "Cuota", 0.6139m, 5.9117m, 1m),
        from millionths in Gen.Choose(1, 72_160_500) select new RandomTax("IEPS", "Cuota", millionths / 1_000_000m, false, false));

    private static readonly Gen<RandomTax> s_withheld =
        from tax in Gen.OneOf(
            Tax("ISR", "Tasa", 0.1m, 0.0125m, 0.2m, 0.35m),
            Tax("IVA", "Tasa", 0.106667m, 0.04m, 0.053333m),
            // The SAT has a range of rates here.
            from millionths in Gen.Choose(1, 160_000) select new RandomTax("IVA", "Tasa", millionths / 1_000_000m, false, false))
        select tax with { Withheld = true };

    /// <summary>Several at once; a failing one is shown alone, with as few items and taxes as it takes.</summary>
    public static Arbitrary<IReadOnlyList<RandomInvoice>> Batches(int size) => Arb.From(
        from batch in Gen.ListOf(Invoice(), size) select (IReadOnlyList<RandomInvoice>)[.. batch], Smaller);

    /// <summary>One invoice.</summary>
    public static Gen<RandomInvoice> Invoice() =>
        (from count in Gen.Choose(1, 4)
         from items in Gen.ListOf(Item(), count)
         from currency in Gen.Frequency((3, Gen.Constant("MXN")), (2, Gen.Constant("USD")), (1, Gen.Constant("EUR")))
         from rate in Gen.Elements(ExchangeRates)
         from kind in Gen.Choose(0, 3)
         select new RandomInvoice([.. items], currency, currency == "MXN" ? null : rate, IsEgress: kind == 0)).Where(invoice => invoice.Amounts is not null);

    private static Gen<RandomItem> Item() =>
        from quantity in Gen.Frequency((2, Number(20, 0, 0)), (1, Number(99_999, 1, 6)))
        from price in Gen.Frequency((1, Number(99_999_99, 2, 2)), (2, Number(999_999_999, 0, 6)))
        from tenths in Gen.Frequency((3, Gen.Constant(-1)), (2, Gen.Choose(0, 10)))
        from decimals in Gen.Choose(0, 6)
        from transferred in Gen.Choose(0, 2).SelectMany(count => Gen.ListOf(s_transferred, count))
        from withheld in Gen.Choose(0, 4).SelectMany(count => Gen.ListOf(s_withheld, count))
        from inclusive in Gen.Choose(0, 7)
        select new RandomItem(
            quantity, price, tenths < 0 ? null : decimal.Round(quantity * price * tenths / 10, decimals, MidpointRounding.ToZero),
            [.. transferred.Concat(withheld).Select((tax, i) => tax with { Inclusive = inclusive == 7 || (inclusive == 6 && i == 0) })]);

    private static Gen<decimal> Number(int highest, int fewest, int most) =>
        from digits in Gen.Choose(1, highest)
        from decimals in Gen.Choose(fewest, most)
        select new decimal(digits, 0, 0, isNegative: false, (byte)decimals);

    private static Gen<RandomTax> Tax(string type, string factor, params decimal[] rates) =>
        from rate in Gen.Elements(rates) select new RandomTax(type, factor, rate, false, false);

    private static IEnumerable<IReadOnlyList<RandomInvoice>> Smaller(IReadOnlyList<RandomInvoice> batch)
    {
        if (batch.Count > 1)
            return batch.Select(invoice => (IReadOnlyList<RandomInvoice>)[invoice]);
        var items = batch[0].Items;
        var fewerItems = items.Count == 1 ? [] : items.Select((_, i) => Without(items, i));
        var fewerTaxes = items.SelectMany((item, i) => item.Taxes.Select((_, tax) => (IReadOnlyList<RandomItem>)
            [.. items.Take(i), item with { Taxes = Without(item.Taxes, tax) }, .. items.Skip(i + 1)]));
        return fewerItems.Concat(fewerTaxes)
            .Select(fewer => batch[0] with { Items = fewer })
            .Where(invoice => invoice.Amounts is not null)
            .Select(invoice => (IReadOnlyList<RandomInvoice>)[invoice]);
    }

    private static IReadOnlyList<T> Without<T>(IReadOnlyList<T> list, int index) => [.. list.Take(index), .. list.Skip(index + 1)];
}
