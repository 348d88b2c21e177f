using Gigstack.Sandbox.Fiscal.Rules.Catalogs;

namespace Gigstack.Sandbox.Fiscal.Rules;

/// <summary>The team as the issuer.</summary>
internal static class IssuerRules
{
    private static readonly SatRule s_zip = SatRule.OfSender("CFDI40126",
        "El lugar de expedición no es una clave de c_CodigoPostal.", "Un código postal tiene 5 dígitos.",
        "Corrija el código postal del equipo.");

    private static readonly SatRule s_rfc = SatRule.OfSender("Rfc del emisor",
        "El RFC del emisor no cumple con el patrón del esquema.", "Un RFC tiene 12 o 13 caracteres y termina en un dígito o en A.",
        "Corrija el RFC del equipo.");

    private static readonly SatRule s_unknownRegime = SatRule.OfSender("CFDI40140",
        "El régimen fiscal del emisor no es una clave de c_RegimenFiscal.", "El SAT no tiene regímenes como 628, 629 o 630 en CFDI 4.0.",
        "Corrija el régimen del equipo.");

    private static readonly SatRule s_regimeOfOthers = SatRule.OfSender("CFDI40141",
        "El régimen fiscal del emisor no corresponde al tipo de persona.",
        "El catálogo c_RegimenFiscal dice qué regímenes son de personas físicas y cuáles de morales.", "Corrija el régimen del equipo.");

    public static IReadOnlyList<SatRule> All => [s_zip, s_rfc, s_unknownRegime, s_regimeOfOthers];

    public static IEnumerable<Violation> Check(FiscalIssuer issuer)
    {
        if (!RegisteredName.IsRfc(issuer.TaxId))
            yield return s_rfc.At("team.tax_id");
        if (!RegimeCatalog.Contains(issuer.TaxSystem))
            yield return s_unknownRegime.At("team.tax_system");
        else if (!RegimeCatalog.Admits(issuer.TaxSystem, issuer.TaxId.Length == 12))
            yield return s_regimeOfOthers.At("team.tax_system");
        if (!Server.Validation.Check.IsDigits(issuer.Zip, 5))
            yield return s_zip.At("team.address.zip");
    }
}
