using Gigstack.Sandbox.Current.Teams;
using Gigstack.Sandbox.Fiscal;
using Gigstack.Sandbox.Fiscal.Rules;

namespace Gigstack.Sandbox.Current.Billing;

/// <summary>
/// The team as the issuer of fiscal documents. Its name is in the form of a registered one. Fiscal data it has not entered is that of the
/// SAT's test taxpayer.
/// </summary>
internal static class TeamIssuer
{
    public static FiscalIssuer Of(ApiCall call)
    {
        if (TeamDirectory.TeamOf(call) is not { } team || Filled(team["tax_id"]) is not { } taxId)
            return FiscalIssuer.OfTests;
        return new FiscalIssuer(
            taxId,
            RegisteredName.Of(
                Filled(team["legal_name"]) ?? Filled((team["brand"] as JsonObject)?["alias"]) ?? FiscalIssuer.OfTests.LegalName),
            Filled(team["tax_system"]) ?? FiscalIssuer.OfTests.TaxSystem,
            Filled((team["address"] as JsonObject)?["zip"]) ?? FiscalIssuer.OfTests.Zip);
    }

    private static string? Filled(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue(out string? text) && text.Length > 0 ? text : null;
}
