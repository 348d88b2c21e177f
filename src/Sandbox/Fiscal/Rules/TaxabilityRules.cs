using Gigstack.Sandbox.Fiscal.Rules.Catalogs;

namespace Gigstack.Sandbox.Fiscal.Rules;

/// <summary>Whether an item is subject to tax (ObjetoImp), and its taxes. Without <c>taxability</c>, the taxes decide.</summary>
internal static class TaxabilityRules
{
    private static readonly SatRule s_unknown = SatRule.OfInvoice("CFDI40170",
        "El objeto de impuesto no es una clave de c_ObjetoImp.", "Las claves son 01 a 08.", "Quite taxability, o use 02 si hay impuestos.");

    private static readonly SatRule s_missing = SatRule.OfInvoice("CFDI40171",
        "Con el objeto de impuesto 02, el concepto debe tener impuestos.", "02 es «sí objeto de impuesto».",
        "Agregue los impuestos; tasa 0 y exento también lo son.");

    private static readonly SatRule s_surplus = SatRule.OfInvoice("CFDI40172",
        "Con los objetos de impuesto 01, 03, 04 y 05, el concepto no tiene impuestos.", "Dicen que no hay impuesto o que no se desglosa.",
        "Quite los impuestos, o use 02.");

    private static readonly SatRule s_shown = SatRule.OfInvoice("ObjetoImp",
        "Los impuestos del concepto no corresponden a su objeto de impuesto.",
        "06 y 08 solo admiten la retención de ISR; 07 requiere el traslado de IEPS y no admite IVA.", "Corrija los impuestos, o use 02.");

    public static IReadOnlyList<SatRule> All => [s_unknown, s_missing, s_surplus, s_shown];

    public static IEnumerable<Violation> Check(StampInput input)
    {
        foreach (var (item, path, _) in input.Items)
        {
            if (item.Text("taxability") is not { } taxability)
                continue;
            var taxes = item["taxes"]!.AsArray().Select(tax => tax!.AsObject()).ToList();
            if (Problem(taxability, taxes) is { } rule)
                yield return rule.At($"{path}.taxability");
        }
    }

    private static SatRule? Problem(string taxability, List<JsonObject> taxes) => taxability switch
    {
        _ when !CodeLists.Taxability.Contains(taxability) => s_unknown,
        "02" => taxes.Count == 0 ? s_missing : null,
        "06" or "08" => taxes.All(tax => tax.Text("type") == "ISR" && tax.Flag("withholding")) ? null : s_shown,
        "07" => taxes.Any(IsAddedIeps) && taxes.All(tax => tax.Text("type") != "IVA") ? null : s_shown,
        _ => taxes.Count > 0 ? s_surplus : null,
    };

    private static bool IsAddedIeps(JsonObject tax) => tax.Text("type") == "IEPS" && !tax.Flag("withholding");
}
