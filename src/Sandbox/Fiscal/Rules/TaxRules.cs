using Gigstack.Sandbox.Fiscal.Rules.Catalogs;

namespace Gigstack.Sandbox.Fiscal.Rules;

/// <summary>The taxes of an item: factor and rate.</summary>
internal static class TaxRules
{
    private const string OnlyWithheld = "El ISR solo se retiene: falta withholding en true.";
    private const string TwoThirds = "Dos tercios del IVA de 16 % son 0.106667.";
    private const string Percent = "La tasa es una fracción: 0.16 es 16 %.";

    private static readonly SatRule s_exempt = SatRule.OfInvoice("CFDI40177",
        "Un traslado exento no tiene tasa ni importe.", "Exento y tasa 0 son distintos.", "Quite la tasa, o use el factor Tasa.");

    private static readonly SatRule s_added = SatRule.OfInvoice("CFDI40179",
        "La tasa o cuota trasladada no está en c_TasaOCuota o está fuera de rango.",
        "El catálogo tiene las tasas de cada impuesto: IVA 0, 0.08 y 0.16; el IEPS las suyas; el ISR ninguna.",
        "Escriba la tasa como fracción. Si el impuesto se retiene, agregue withholding.");

    private static readonly SatRule s_exemptWithheld = SatRule.OfInvoice("CFDI40184",
        "El factor de una retención no puede ser Exento.", "Lo exento no se retiene.", "Quite el impuesto.");

    private static readonly SatRule s_withheld = SatRule.OfInvoice("CFDI40185",
        "La tasa o cuota retenida no está en c_TasaOCuota o está fuera de rango.",
        "IVA de 0 a 0.16, ISR de 0 a 0.35, el IEPS las tasas del catálogo.", "Escriba la tasa como fracción, por ejemplo 0.106667.");

    public static IReadOnlyList<SatRule> All => [s_exempt, s_added, s_exemptWithheld, s_withheld];

    public static IEnumerable<Violation> Check(StampInput input)
    {
        foreach (var (item, path, _) in input.Items)
        {
            var taxes = item["taxes"]!.AsArray();
            for (var i = 0; i < taxes.Count; i++)
            {
                if (Problem(taxes[i]!.AsObject(), $"{path}.taxes[{i}]") is { } violation)
                    yield return violation;
            }
        }
    }

    private static Violation? Problem(JsonObject tax, string path)
    {
        var (type, factor, withheld) = (tax.Text("type")!, tax.Text("factor")!, tax.Flag("withholding"));
        var rate = Money.Micros(tax.Number("rate") ?? 0);
        if (type == "ISR" && !withheld)
            return s_added.At($"{path}.withholding", OnlyWithheld);
        if (factor == "Exento")
            return withheld ? s_exemptWithheld.At($"{path}.factor") : rate != 0 ? s_exempt.At($"{path}.rate") : null;
        if (RateCatalog.Contains(type, factor, withheld, rate))
            return null;
        return (withheld ? s_withheld : s_added).At($"{path}.rate", Meant(type, factor, withheld, rate));
    }

    private static string? Meant(string type, string factor, bool withheld, decimal rate) =>
        factor == "Tasa" && rate >= 1 && RateCatalog.Contains(type, factor, withheld, Money.Micros(rate / 100)) ? Percent
        : type == "IVA" && withheld && rate is > 0.66m and < 0.67m ? TwoThirds
        : null;
}
