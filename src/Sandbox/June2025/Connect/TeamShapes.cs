using Gigstack.Sandbox.June2025.Invoices;
using Gigstack.Sandbox.June2025.Payments;

namespace Gigstack.Sandbox.June2025.Connect;

/// <summary>What is shown of a team: the fields of the reference, then those that only the guide has.</summary>
internal static class TeamShapes
{
    public static JsonObject Shown(ApiCall call, JsonObject team)
    {
        var shown = team.Pick("id", "alias", "legalName");
        if (team.Text("logoUrl") is { } logo)
            shown["logo"] = logo;
        shown.Merge(team.Pick("primaryColor", "supportEmail"));
        shown["setupComplete"] = false;
        shown.Merge(team.Pick("members", "address"));
        shown["integrations"] = Integrations();
        shown["invoicesCreated"] = Count(call, InvoiceRoutes.Resource, team);
        shown["paymentsCreated"] = Count(call, PaymentRoutes.Resource, team);
        shown["receiptsCreated"] = 0;
        shown.Merge(team.Pick("onboardingUrl"));
        shown.Merge(team.Pick(
            "name", "description", "industry", "teamSize", "country", "settings", "status", "onboarding", "metadata", "createdAt",
            "updatedAt"));
        return shown;
    }

    /// <summary>No integration is ever connected.</summary>
    public static JsonObject Integrations() => new()
    {
        ["stripe"] = new JsonObject { ["completed"] = false, ["hasKeys"] = false },
        ["facturapi"] = new JsonObject { ["completed"] = false, ["hasKeys"] = false },
        ["sat"] = new JsonObject { ["completed"] = false, ["hasCertificate"] = false },
    };

    public static JsonObject Onboarding() => new()
    {
        ["completed"] = false,
        ["currentStep"] = "team_setup",
        ["progress"] = 0,
        ["steps"] = new JsonArray("team_setup", "payment_integration", "client_setup", "invoice_configuration"),
    };

    private static long Count(ApiCall call, string resource, JsonObject team) =>
        call.Session.Documents.Count(new DocumentQuery(resource).Equal("$.team", team.Text("id")!));
}
