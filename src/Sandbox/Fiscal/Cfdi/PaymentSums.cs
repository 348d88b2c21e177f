using System.Xml.Linq;
using static Gigstack.Sandbox.Fiscal.Cfdi.CfdiNames;

namespace Gigstack.Sandbox.Fiscal.Cfdi;

/// <summary>The sums of Pagos 2.0, in pesos: one attribute for each withheld tax and each rate of IVA.</summary>
internal static class PaymentSums
{
    public static XElement Of(IReadOnlyList<TaxAmount> transferred, IReadOnlyList<TaxAmount> withheld, decimal amount, decimal exchangeRate)
    {
        var sums = new XElement(Pagos + "Totales");
        foreach (var type in (ReadOnlySpan<string>)["IVA", "ISR", "IEPS"])
        {
            if (withheld.Where(tax => tax.Type == type).ToList() is { Count: > 0 } like)
                Add(sums, $"TotalRetenciones{type}", like.Sum(tax => tax.Amount) * exchangeRate);
        }

        foreach (var (suffix, rate) in (ReadOnlySpan<(string, decimal)>)[("IVA16", 0.16m), ("IVA8", 0.08m), ("IVA0", 0m)])
        {
            if (transferred.Where(tax => tax is { Type: "IVA", Factor: "Tasa" } && tax.Rate == rate).ToList() is { Count: > 0 } like)
            {
                Add(sums, $"TotalTrasladosBase{suffix}", like.Sum(tax => tax.Base) * exchangeRate);
                Add(sums, $"TotalTrasladosImpuesto{suffix}", like.Sum(tax => tax.Amount) * exchangeRate);
            }
        }

        if (transferred.Where(tax => tax is { Type: "IVA", IsExempt: true }).ToList() is { Count: > 0 } exempt)
            Add(sums, "TotalTrasladosBaseIVAExento", exempt.Sum(tax => tax.Base) * exchangeRate);
        Add(sums, "MontoTotalPagos", amount * exchangeRate);
        return sums;
    }

    private static void Add(XElement sums, string name, decimal amount) =>
        sums.Add(new XAttribute(name, CfdiText.Cents(Money.Cents(amount))));
}
