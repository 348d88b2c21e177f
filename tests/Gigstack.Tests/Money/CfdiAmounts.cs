using System.Globalization;
using System.Numerics;
using System.Xml.Linq;

namespace GigstackTests.Money;

/// <summary>The amounts that a CFDI tells, read from its attributes.</summary>
internal static class CfdiAmounts
{
    private static readonly XNamespace s_cfdi = "http://www.sat.gob.mx/cfd/4";

    /// <summary>The sums, in cents.</summary>
    public static (BigInteger Subtotal, BigInteger Discount, BigInteger Taxes, BigInteger Withheld, BigInteger Total) Sums(XElement cfdi)
    {
        var taxes = cfdi.Element(s_cfdi + "Impuestos");
        return (
            Cents(cfdi, "SubTotal"), Cents(cfdi, "Descuento"), Cents(
                taxes,
                "TotalImpuestosTrasladados"), Cents(taxes, "TotalImpuestosRetenidos"),
            Cents(cfdi, "Total"));
    }

    /// <summary>The taxes of the whole, in cents: of each kind, but of withheld taxes of each type.</summary>
    public static IEnumerable<(TaxKind Key, BigInteger Amount)> Taxes(XElement cfdi) =>
        (cfdi.Element(s_cfdi + "Impuestos")?.Descendants() ?? [])
            .Where(tax => tax.Name.LocalName is "Traslado" or "Retencion")
            .Select(tax => (TaxKind.Read(tax, ""), Cents(tax, "Importe")));

    /// <summary>Asserts what the SAT checks: the items add up to the sums, and each tax is its base times its rate.</summary>
    public static void AddUp(XElement cfdi)
    {
        var concepts = cfdi.Element(s_cfdi + "Conceptos")!.Elements().ToList();
        Assert.Equal(Cents(cfdi, "SubTotal"), Sum(concepts, "Importe").Round(2).Cents);
        Assert.Equal(Cents(cfdi, "Descuento"), Sum(concepts, "Descuento").Round(2).Cents);
        foreach (var tax in concepts.Descendants().Where(element => element.Attribute("TasaOCuota") is not null))
            Assert.Equal((Number(tax, "Base") * Number(tax, "TasaOCuota")).Round(6), Number(tax, "Importe").Round(6));
        foreach (var concept in concepts)
        {
            var net = Number(concept, "Importe") - Number(concept, "Descuento");
            var transferred = concept.Descendants(s_cfdi + "Traslado").Where(tax => (string?)tax.Attribute("TipoFactor") != "Cuota").ToList();
            Assert.All(
                transferred.Where(IsIeps), tax => Assert.Equal(net.Round(6), Number(tax, "Base").Round(6)));
            // IVA is owed on the IEPS as well.
            var withIeps = net + Sum(concept.Descendants(s_cfdi + "Traslado").Where(IsIeps), "Importe");
            Assert.All(
                transferred.Where(tax => !IsIeps(tax)), tax => Assert.Equal(withIeps.Round(6), Number(tax, "Base").Round(6)));
        }

        if (cfdi.Element(s_cfdi + "Impuestos") is not { } taxes)
            return;
        Assert.Equal(Cents(taxes, "TotalImpuestosTrasladados"), Sum(taxes.Descendants(s_cfdi + "Traslado"), "Importe").Round(2).Cents);
        Assert.Equal(Cents(taxes, "TotalImpuestosRetenidos"), Sum(taxes.Descendants(s_cfdi + "Retencion"), "Importe").Round(2).Cents);
    }

    private static bool IsIeps(XElement tax) => (string?)tax.Attribute("Impuesto") == "003";

    private static BigInteger Cents(XElement? element, string name) => Number(element, name).Cents;

    private static Rational Sum(IEnumerable<XElement> elements, string name) =>
        elements.Aggregate(Rational.Zero, (sum, element) => sum + Number(element, name));

    public static Rational Number(XElement? element, string name) =>
        decimal.Parse((string?)element?.Attribute(name) ?? "0", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
