using System.Xml.Linq;
using static Gigstack.Sandbox.Fiscal.Cfdi.CfdiNames;
using static Gigstack.Sandbox.Fiscal.Cfdi.CfdiText;

namespace Gigstack.Sandbox.Fiscal.Cfdi;

/// <summary>The complement Pagos 2.0 about one payment of one invoice. Of the invoice's taxes it shows the part that was paid.</summary>
/// <param name="Paid">The invoice.</param>
/// <param name="Totals">Its amounts.</param>
/// <param name="Number">Which payment it is, from 1.</param>
/// <param name="Previous">The balance before.</param>
/// <param name="Amount">What was paid.</param>
/// <param name="PaymentForm">How (c_FormaPago).</param>
/// <param name="PaidAt">When.</param>
internal sealed record PaymentElement(
    JsonObject Paid, InvoiceTotals Totals, int Number, decimal Previous, decimal Amount, string PaymentForm, DateTimeOffset PaidAt)
{
    private decimal ExchangeRate => Paid.Text("currency") == "MXN" ? 1 : Paid.Number("exchange_rate")!.Value;

    private decimal Share => Amount / Totals.Total;

    public XElement Write()
    {
        var transferred = Shares(Totals.Transferred);
        var withheld = Shares(Totals.Withheld);
        return new XElement(
            Pagos + "Pagos",
            new XAttribute("Version", "2.0"),
            PaymentSums.Of(transferred, withheld, Amount, ExchangeRate),
            new XElement(
                Pagos + "Pago",
                new XAttribute("FechaPago", Time(PaidAt)),
                new XAttribute("FormaDePagoP", PaymentForm),
                new XAttribute("MonedaP", Paid.Text("currency")!),
                new XAttribute("TipoCambioP", Plain(ExchangeRate)),
                new XAttribute("Monto", Cents(Amount)),
                Document(transferred, withheld),
                Taxes("P", transferred, withheld)));
    }

    private XElement Document(List<TaxAmount> transferred, List<TaxAmount> withheld) => new(
        Pagos + "DoctoRelacionado",
        new XAttribute("IdDocumento", Paid.Text("uuid")!),
        Attribute("Serie", Paid.Text("series")),
        new XAttribute("Folio", Paid["folio_number"]!.ToJsonString()),
        new XAttribute("MonedaDR", Paid.Text("currency")!),
        new XAttribute("EquivalenciaDR", "1"),
        new XAttribute("NumParcialidad", Number),
        new XAttribute("ImpSaldoAnt", Cents(Previous)),
        new XAttribute("ImpPagado", Cents(Amount)),
        new XAttribute("ImpSaldoInsoluto", Cents(Previous - Amount)),
        new XAttribute("ObjetoImpDR", transferred.Count + withheld.Count > 0 ? "02" : "01"),
        Taxes("DR", transferred, withheld));

    private List<TaxAmount> Shares(IEnumerable<TaxAmount> taxes) =>
    [
        .. taxes.Where(tax => tax.Base > 0).Select(tax => tax with
        {
            Base = Money.Micros(tax.Base * Share),
            Amount = Money.Micros(tax.Amount * Share),
        }),
    ];

    private static XElement? Taxes(string suffix, List<TaxAmount> transferred, List<TaxAmount> withheld)
    {
        if (transferred.Count + withheld.Count == 0)
            return null;
        return new XElement(
            Pagos + ("Impuestos" + suffix),
            withheld.Count == 0
                ? null
                : new XElement(Pagos + ("Retenciones" + suffix), withheld.Select(tax => Tax("Retencion", suffix, tax))),
            transferred.Count == 0
                ? null
                : new XElement(Pagos + ("Traslados" + suffix), transferred.Select(tax => Tax("Traslado", suffix, tax))));
    }

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
