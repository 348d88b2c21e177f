using Gigstack.Sandbox.Fiscal.Rules.Catalogs;

namespace Gigstack.Sandbox.Fiscal.Rules;

/// <summary>The third party that an item is sold for.</summary>
internal static class ThirdPartyRules
{
    private static readonly string[] s_required = ["tax_id", "legal_name", "tax_system", "zip"];

    private static readonly SatRule s_missing = SatRule.OfInvoice("ACuentaTerceros",
        "Falta un dato del tercero.", "El RFC, el nombre, el régimen y el código postal son obligatorios.", "Complete third_party.");

    private static readonly SatRule s_rfc = SatRule.OfInvoice("RfcACuentaTerceros",
        "El RFC del tercero no cumple con el patrón del esquema.", "Un RFC tiene 12 o 13 caracteres y termina en un dígito o en A.",
        "Corrija el RFC del tercero.");

    private static readonly SatRule s_same = SatRule.OfInvoice("CFDI40188",
        "El RFC del tercero debe ser distinto de los del emisor y del receptor.", "Nadie vende por cuenta de sí mismo.",
        "Quite el tercero, o corrija su RFC.");

    private static readonly SatRule s_name = SatRule.OfInvoice("CFDI40190",
        "El nombre del tercero no es el asociado a su RFC.", "El nombre debe ser el que el SAT tiene registrado para el RFC.",
        "Escriba el nombre en mayúsculas y sin régimen de capital.");

    private static readonly SatRule s_regime = SatRule.OfInvoice("CFDI40191",
        "El régimen fiscal del tercero no es una clave de c_RegimenFiscal.", "El SAT no tiene regímenes como 628, 629 o 630 en CFDI 4.0.",
        "Corrija el régimen del tercero.");

    public static IReadOnlyList<SatRule> All => [s_missing, s_rfc, s_same, s_name, s_regime];

    public static IEnumerable<Violation> Check(StampInput input) => input.Items
        .Where(one => one.Item["third_party"] is JsonObject { Count: > 0 })
        .SelectMany(one => Check(one.Item["third_party"]!.AsObject(), $"{one.Path}.third_party", input));

    private static IEnumerable<Violation> Check(JsonObject party, string path, StampInput input)
    {
        foreach (var field in s_required.Where(field => party[field] is null))
            yield return s_missing.At($"{path}.{field}");
        if (party.Text("tax_id") is { } taxId)
        {
            if (!RegisteredName.IsRfc(taxId))
                yield return s_rfc.At($"{path}.tax_id");
            if (taxId == input.Issuer.TaxId || taxId == input.Receiver.TaxId)
                yield return s_same.At($"{path}.tax_id");
            if (party.Text("legal_name") is { } name && RegisteredName.Problem(name, taxId) is { } problem)
                yield return s_name.At($"{path}.legal_name", problem);
        }

        if (party.Text("tax_system") is { } regime && !RegimeCatalog.Contains(regime))
            yield return s_regime.At($"{path}.tax_system");
    }
}
