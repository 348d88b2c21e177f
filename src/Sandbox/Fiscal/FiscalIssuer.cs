namespace Gigstack.Sandbox.Fiscal;

/// <summary>The issuer of fiscal documents.</summary>
/// <param name="TaxId">RFC.</param>
/// <param name="LegalName">Name as registered with the SAT.</param>
/// <param name="TaxSystem">c_RegimenFiscal.</param>
/// <param name="Zip">Postal code of the place of issue.</param>
internal sealed record FiscalIssuer(string TaxId, string LegalName, string TaxSystem, string Zip)
{
    /// <summary>A test taxpayer of the SAT.</summary>
    public static readonly FiscalIssuer OfTests = new("EKU9003173C9", "ESCUELA KEMPER URGATE", "601", "42501");

    public static FiscalIssuer Read(JsonObject written) => new(
        (string)written["tax_id"]!, (string)written["legal_name"]!, (string)written["tax_system"]!, (string)written["zip"]!);

    public JsonObject Write() => new()
    {
        ["tax_id"] = TaxId,
        ["legal_name"] = LegalName,
        ["tax_system"] = TaxSystem,
        ["zip"] = Zip,
    };
}
