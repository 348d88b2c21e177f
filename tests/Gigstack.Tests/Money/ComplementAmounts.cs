using System.Xml.Linq;
using static GigstackTests.Money.CfdiAmounts;

namespace GigstackTests.Money;

/// <summary>What the SAT checks of a payment complement, apart from its documents: its sums follow from them.</summary>
internal static class ComplementAmounts
{
    public static readonly XNamespace Pagos = "http://www.sat.gob.mx/Pagos20";

    // Half of the last of ten decimals.
    private const decimal HalfOfEquivalence = 0.00000000005m;

    /// <summary>The taxes that a document names, by kind.</summary>
    public static IEnumerable<(TaxKind Kind, Rational Base, Rational Amount)> Taxes(XElement document) =>
        document.Descendants().Where(tax => tax.Name.LocalName is "TrasladoDR" or "RetencionDR")
            .Select(tax => (TaxKind.Read(tax, "DR"), Number(tax, "BaseDR"), Number(tax, "ImporteDR")));

    public static void AddUp(XElement cfdi)
    {
        Assert.Equal(("0", "0", "XXX"), ((string?)cfdi.Attribute("SubTotal"), (string?)cfdi.Attribute("Total"), (string?)cfdi.Attribute("Moneda")));
        var payment = cfdi.Descendants(Pagos + "Pago").Single();
        var documents = payment.Elements(Pagos + "DoctoRelacionado").ToList();
        var sums = Sums(documents);
        var shown = payment.Element(Pagos + "ImpuestosP")?.Descendants()
            .Where(tax => tax.Name.LocalName is "TrasladoP" or "RetencionP")
            .ToDictionary(tax => TaxKind.Read(tax, "P"), tax => (Number(tax, "BaseP"), Number(tax, "ImporteP"))) ?? [];
        Assert.Equal(sums.Keys.OrderBy(kind => kind.ToString()), shown.Keys.OrderBy(kind => kind.ToString()));
        foreach (var (kind, (taxed, amount)) in sums)
        {
            Assert.Equal(amount.ToDecimal(6), shown[kind].Item2.ToDecimal(6));
            Assert.Equal(kind.Withheld ? 0 : taxed.ToDecimal(6), shown[kind].Item1.ToDecimal(6));
        }

        Paid(payment, documents);
        Totals(cfdi.Descendants(Pagos + "Totales").Single(), payment, shown);
    }

    private static Dictionary<TaxKind, (Rational Base, Rational Amount)> Sums(IEnumerable<XElement> documents)
    {
        var sums = new Dictionary<TaxKind, (Rational Base, Rational Amount)>();
        foreach (var document in documents)
        {
            foreach (var (kind, taxed, amount) in Taxes(document))
            {
                var key = kind.Withheld ? new TaxKind(true, kind.Type, "", 0) : kind;
                var (sum, owed) = sums.GetValueOrDefault(key, (Rational.Zero, Rational.Zero));
                var equivalence = Number(document, "EquivalenciaDR");
                sums[key] = (sum + (taxed / equivalence), owed + (amount / equivalence));
            }
        }

        return sums;
    }

    // What was paid of the documents is at most what was paid, but for the rounding of both.
    private static void Paid(XElement payment, IEnumerable<XElement> documents)
    {
        var least = documents.Aggregate(Rational.Zero, (sum, document) =>
            sum + ((Number(document, "ImpPagado") - 0.005m) / (Number(document, "EquivalenciaDR") + HalfOfEquivalence)));
        Assert.False(least > Number(payment, "Monto") + 0.005m, "More was paid of the documents than was paid.");
    }

    private static void Totals(XElement totals, XElement payment, Dictionary<TaxKind, (Rational Base, Rational Amount)> taxes)
    {
        var rate = Number(payment, "TipoCambioP");
        var expected = new SortedDictionary<string, decimal>(StringComparer.Ordinal) { ["MontoTotalPagos"] = Pesos(Number(payment, "Monto")) };
        foreach (var (kind, (taxed, amount)) in taxes)
        {
            var name = (kind.Withheld, kind.Type, kind.Factor, kind.Rate) switch
            {
                (true, _, _, _) => "",
                (_, "IVA", "Exento", _) => "IVAExento",
                (_, "IVA", _, 0.16m) => "IVA16",
                (_, "IVA", _, 0.08m) => "IVA8",
                (_, "IVA", _, 0m) => "IVA0",
                _ => null,
            };
            if (name is null)
                continue;
            if (kind.Withheld)
                expected["TotalRetenciones" + kind.Type] = Pesos(amount);
            else
                expected["TotalTrasladosBase" + name] = Pesos(taxed);
            if (!kind.Withheld && kind.Factor != "Exento")
                expected["TotalTrasladosImpuesto" + name] = Pesos(amount);
        }

        Assert.Equal(
            expected.Select(pair => $"{pair.Key}={pair.Value:0.00}"),
            totals.Attributes().OrderBy(attribute => attribute.Name.LocalName, StringComparer.Ordinal)
                .Select(attribute => $"{attribute.Name}={attribute.Value}"));

        decimal Pesos(Rational amount) => (amount * rate).ToDecimal(2);
    }
}
