using System.Xml.Linq;
using static Gigstack.Sandbox.Fiscal.Cfdi.CfdiNames;

namespace Gigstack.Sandbox.Fiscal.Cfdi;

/// <summary>The taxes of an item and of the whole CFDI.</summary>
internal static class CfdiTaxes
{
    /// <summary>Whether the CFDI shows the tax. The SAT allows no tax with base zero and no exempt withheld tax.</summary>
    public static bool Any(ItemAmounts item) => item.Taxes.Any(Shown);

    /// <summary>Null without taxes.</summary>
    public static XElement? OfItem(ItemAmounts item)
    {
        if (!Any(item))
            return null;
        return new XElement(
            Cfdi4 + "Impuestos",
            List("Traslado", item.Taxes.Where(tax => !tax.Withheld && Shown(tax)).Select(tax => Tax("Traslado", tax, CfdiText.Micros))),
            List("Retencion", item.Taxes.Where(tax => tax.Withheld && Shown(tax)).Select(tax => Tax("Retencion", tax, CfdiText.Micros))));
    }

    /// <summary>Null when no item has taxes.</summary>
    public static XElement? OfInvoice(InvoiceTotals totals)
    {
        if (!totals.Items.Any(Any))
            return null;
        // What an item shows is summed up, even if the sum is less than a cent.
        var shown = totals.Items.SelectMany(item => item.Taxes).Where(Shown).ToLookup(tax => tax.Withheld);
        var transferred = totals.Transferred
            .Where(sum => shown[false].Any(tax => (tax.Type, tax.Factor, tax.Rate) == (sum.Type, sum.Factor, sum.Rate))).ToList();
        var withheld = totals.Withheld.Where(sum => shown[true].Any(tax => tax.Type == sum.Type)).ToList();
        return new XElement(
            Cfdi4 + "Impuestos",
            withheld.Count == 0 ? null : new XAttribute("TotalImpuestosRetenidos", CfdiText.Cents(totals.WithholdingTaxes)),
            // Exempt taxes have no total.
            transferred.All(tax => tax.IsExempt) ? null : new XAttribute("TotalImpuestosTrasladados", CfdiText.Cents(totals.Taxes)),
            List("Retencion", withheld.Select(tax => new XElement(
                Cfdi4 + "Retencion",
                new XAttribute("Impuesto", TaxCode(tax.Type)), new XAttribute("Importe", CfdiText.Cents(tax.Amount))))),
            List("Traslado", transferred.Select(tax => Tax("Traslado", tax, CfdiText.Cents))));
    }

    private static bool Shown(TaxAmount tax) => (tax.Base > 0 || tax.Amount > 0) && !(tax.Withheld && tax.IsExempt);

    private static XElement? List(string name, IEnumerable<XElement> taxes) =>
        taxes.ToList() is { Count: > 0 } list ? new XElement(Cfdi4 + (name == "Traslado" ? "Traslados" : "Retenciones"), list) : null;

    private static XElement Tax(string name, TaxAmount tax, Func<decimal, string> write) => new(
        Cfdi4 + name,
        new XAttribute("Base", write(tax.Base)),
        new XAttribute("Impuesto", TaxCode(tax.Type)),
        new XAttribute("TipoFactor", tax.Factor),
        tax.IsExempt ? null : new XAttribute("TasaOCuota", CfdiText.Rate(tax.Rate)),
        tax.IsExempt ? null : new XAttribute("Importe", write(tax.Amount)));
}
