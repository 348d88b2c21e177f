using System.Xml.Linq;
using static Gigstack.Sandbox.Fiscal.Cfdi.CfdiNames;
using static Gigstack.Sandbox.Fiscal.Cfdi.CfdiText;

namespace Gigstack.Sandbox.Fiscal.Cfdi;

/// <summary>The taxes of Pagos 2.0: those of each paid invoice (DR), and those of the payment (P).</summary>
internal static class PaymentTaxes
{
    /// <param name="suffix">DR or P.</param>
    /// <param name="transferred">Taxes that are added.</param>
    /// <param name="withheld">Taxes that are subtracted.</param>
    public static XElement? Element(string suffix, IReadOnlyList<TaxAmount> transferred, IReadOnlyList<TaxAmount> withheld) =>
        transferred.Count + withheld.Count == 0 ? null : new XElement(
            Pagos + ("Impuestos" + suffix),
            withheld.Count == 0
                ? null
                : new XElement(Pagos + ("Retenciones" + suffix), withheld.Select(tax => Tax("Retencion", suffix, tax))),
            transferred.Count == 0
                ? null
                : new XElement(Pagos + ("Traslados" + suffix), transferred.Select(tax => Tax("Traslado", suffix, tax))));

    /// <summary>The taxes of the invoices in the currency of the payment, equal ones added up.</summary>
    public static IReadOnlyList<TaxAmount> Sum(
        IEnumerable<PaidDocument> documents,
        Func<PaidDocument, IEnumerable<TaxAmount>> taxes,
        Func<TaxAmount, (string Type, string Factor, decimal Rate)> kind) =>
    [
        .. documents
            .SelectMany(document => taxes(document).Select(tax => (Tax: tax, document.Equivalence)))
            .GroupBy(one => kind(one.Tax))
            .Select(like => like.First().Tax with
            {
                Base = Money.Micros(like.Sum(one => one.Tax.Base / one.Equivalence)),
                Amount = Money.Micros(like.Sum(one => one.Tax.Amount / one.Equivalence)),
            }),
    ];

    // Withheld taxes of the whole payment have no base and rate.
    private static XElement Tax(string name, string suffix, TaxAmount tax)
    {
        var full = !tax.Withheld || suffix == "DR";
        return new XElement(
            Pagos + (name + suffix),
            full ? new XAttribute("Base" + suffix, Micros(tax.Base)) : null,
            new XAttribute("Impuesto" + suffix, TaxCode(tax.Type)),
            full ? new XAttribute("TipoFactor" + suffix, tax.Factor) : null,
            full && !tax.IsExempt ? new XAttribute("TasaOCuota" + suffix, CfdiText.Rate(tax.Rate)) : null,
            tax.IsExempt ? null : new XAttribute("Importe" + suffix, Micros(tax.Amount)));
    }
}
