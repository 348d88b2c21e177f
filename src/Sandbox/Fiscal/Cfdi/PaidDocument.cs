using System.Xml.Linq;
using static Gigstack.Sandbox.Fiscal.Cfdi.CfdiNames;
using static Gigstack.Sandbox.Fiscal.Cfdi.CfdiText;

namespace Gigstack.Sandbox.Fiscal.Cfdi;

/// <summary>An invoice that a payment pays, or a part of it.</summary>
/// <param name="Invoice">The invoice.</param>
/// <param name="Taxes">The part of its taxes that was paid, each rate by itself.</param>
/// <param name="Number">Which payment of the invoice it is, from 1.</param>
/// <param name="Previous">The balance before.</param>
/// <param name="Amount">What was paid, in the currency of the invoice.</param>
/// <param name="Equivalence">Units of the currency of the invoice for one unit of that of the payment.</param>
internal sealed record PaidDocument(
    JsonObject Invoice, IReadOnlyList<TaxAmount> Taxes, int Number, decimal Previous, decimal Amount, decimal Equivalence)
{
    public decimal Balance => Money.Cents(Previous - Amount);

    /// <summary>Taxes that are added.</summary>
    public IReadOnlyList<TaxAmount> Transferred { get; } = [.. Taxes.Where(tax => !tax.Withheld)];

    /// <summary>Taxes that are subtracted.</summary>
    public IReadOnlyList<TaxAmount> Withheld { get; } = [.. Taxes.Where(tax => tax.Withheld)];

    public XElement Write() => new(
        Pagos + "DoctoRelacionado",
        new XAttribute("IdDocumento", Invoice.Text("uuid")!),
        Attribute("Serie", Invoice.Text("series")),
        new XAttribute("Folio", Invoice["folio_number"]!.ToJsonString()),
        new XAttribute("MonedaDR", Invoice.Text("currency")!),
        new XAttribute("EquivalenciaDR", Equivalent(Equivalence)),
        new XAttribute("NumParcialidad", Number),
        new XAttribute("ImpSaldoAnt", Cents(Previous)),
        new XAttribute("ImpPagado", Cents(Amount)),
        new XAttribute("ImpSaldoInsoluto", Cents(Balance)),
        new XAttribute("ObjetoImpDR", Taxes.Count > 0 ? "02" : "01"),
        PaymentTaxes.Element("DR", Transferred, Withheld));
}
