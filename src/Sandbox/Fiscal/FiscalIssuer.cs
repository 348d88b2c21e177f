using System.Text.Json.Nodes;
using Gigstack.Sandbox.Http;
using Gigstack.Sandbox.Teams.Current;

namespace Gigstack.Sandbox.Fiscal;

/// <summary>Who issues fiscal documents: the team, as far as it has told its fiscal data; the SAT's own test taxpayer for the rest.</summary>
/// <param name="TaxId">RFC.</param>
/// <param name="LegalName">Name as registered with the SAT.</param>
/// <param name="TaxSystem">c_RegimenFiscal.</param>
/// <param name="Zip">Postal code of the place of issue.</param>
internal sealed record FiscalIssuer(string TaxId, string LegalName, string TaxSystem, string Zip)
{
    public static readonly FiscalIssuer OfTests = new("EKU9003173C9", "ESCUELA KEMPER URGATE", "601", "42501");

    public static FiscalIssuer Of(ApiCall call)
    {
        if (TeamDirectory.TeamOf(call) is not { } team || Filled(team["tax_id"]) is not { } taxId)
            return OfTests;
        return new FiscalIssuer(
            taxId,
            Filled(team["legal_name"]) ?? Filled((team["brand"] as JsonObject)?["alias"]) ?? OfTests.LegalName,
            Filled(team["tax_system"]) ?? OfTests.TaxSystem,
            Filled((team["address"] as JsonObject)?["zip"]) ?? OfTests.Zip);
    }

    public static FiscalIssuer Read(JsonObject written) => new(
        (string)written["tax_id"]!, (string)written["legal_name"]!, (string)written["tax_system"]!, (string)written["zip"]!);

    public JsonObject Write() => new()
    {
        ["tax_id"] = TaxId,
        ["legal_name"] = LegalName,
        ["tax_system"] = TaxSystem,
        ["zip"] = Zip,
    };

    private static string? Filled(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue(out string? text) && text.Length > 0 ? text : null;
}
