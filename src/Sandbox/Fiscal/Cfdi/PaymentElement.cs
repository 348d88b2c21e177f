using System.Xml.Linq;
using static Gigstack.Sandbox.Fiscal.Cfdi.CfdiNames;
using static Gigstack.Sandbox.Fiscal.Cfdi.CfdiText;

namespace Gigstack.Sandbox.Fiscal.Cfdi;

/// <summary>
/// The complement Pagos 2.0 about one payment of one invoice or of several. Of their taxes it shows the part that was paid.
/// </summary>
/// <param name="Documents">The invoices.</param>
/// <param name="Amount">What was paid, in the currency of the payment.</param>
/// <param name="Currency">The currency of the payment.</param>
/// <param name="ExchangeRate">Pesos for one unit of it.</param>
/// <param name="PaymentForm">How (c_FormaPago).</param>
/// <param name="PaidAt">When.</param>
internal sealed record PaymentElement(
    IReadOnlyList<PaidDocument> Documents, decimal Amount, string Currency, decimal ExchangeRate, string PaymentForm, DateTimeOffset PaidAt)
{
    public XElement Write()
    {
        var transferred = PaymentTaxes.Sum(Documents, document => document.Transferred, tax => (tax.Type, tax.Factor, tax.Rate));
        var withheld = PaymentTaxes.Sum(Documents, document => document.Withheld, tax => (tax.Type, "", 0));
        return new XElement(
            Pagos + "Pagos",
            new XAttribute("Version", "2.0"),
            PaymentSums.Of(transferred, withheld, Amount, ExchangeRate),
            new XElement(
                Pagos + "Pago",
                new XAttribute("FechaPago", MexicoTime.Write(PaidAt)),
                new XAttribute("FormaDePagoP", PaymentForm),
                new XAttribute("MonedaP", Currency),
                new XAttribute("TipoCambioP", Plain(ExchangeRate)),
                new XAttribute("Monto", Cents(Amount)),
                Documents.Select(document => document.Write()),
                PaymentTaxes.Element("P", transferred, withheld)));
    }
}
