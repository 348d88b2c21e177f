using System.Buffers.Text;

namespace Gigstack.Sandbox.Current.Teams;

/// <summary>
/// The connections of a team: the SAT (certificate and manifest), other services, the onboarding portal.
/// </summary>
internal static class TeamConnections
{
    private const int YearsOfCertificate = 4;

    public static void Map(ApiRoutes routes)
    {
        routes.Get("/teams/integrations", Integrations);
        routes.Get("/teams/{id}/onboarding-url", OnboardingUrl);
        routes.Post("/teams/{id}/sat-connection", Connect);
        routes.Post("/teams/{id}/manifest/sign", Sign);
    }

    /// <summary>The URL of the portal with a new password, which replaces the last one.</summary>
    public static string NewOnboardingUrl(string team) =>
        $"https://app.gigstack.pro/onboarding?team={Uri.EscapeDataString(team)}&password={NewId.Of("pw")}";

    private static ApiReply Integrations(ApiCall call)
    {
        var team = TeamDocuments.Find(TeamDirectory.Of(call), call.Caller.Team);
        var integrations = new JsonObject { ["sat"] = team["sat"]!.AsObject().Pick("completed") };
        integrations.Merge(team["integrations"]!.AsObject());
        return TeamReply.Of(call, 200, "Team integrations retrieved successfully", integrations);
    }

    private static ApiReply OnboardingUrl(ApiCall call)
    {
        TeamDocuments.Find(TeamDirectory.Of(call), call.Id);
        return TeamReply.Of(
            call, 200, "Onboarding URL retrieved successfully", new JsonObject { ["onboarding_url"] = NewOnboardingUrl(call.Id) });
    }

    private static ApiReply Connect(ApiCall call)
    {
        var account = TeamDirectory.Of(call);
        var team = TeamDocuments.Find(account, call.Id);
        var errors = new FieldErrors();
        RequireFile(call, "cert", errors);
        RequireFile(call, "key", errors);
        if (!call.Content.Fields.TryGetValue("keyPass", out var password) || password.Length == 0)
            errors.Add("keyPass", "keyPass is required");
        if (errors.Any)
            throw CurrentFaults.Invalid(errors);

        team["sat"] = new JsonObject
        {
            ["completed"] = true,
            ["connected_at"] = call.Now.ToUnixTimeSeconds(),
            ["csd_expires_at"] = call.Now.AddYears(YearsOfCertificate).ToUnixTimeSeconds(),
        };
        TeamDocuments.Replace(account, team);
        call.Raise("teams.sat.completed", team);
        return TeamReply.Of(call, 200, "SAT certificates uploaded successfully", team["sat"]!.DeepClone());
    }

    private static ApiReply Sign(ApiCall call)
    {
        var team = TeamDocuments.Find(TeamDirectory.Of(call), call.Id);
        var errors = new FieldErrors();
        var reader = new FieldReader(call.Body, errors);
        foreach (var name in (ReadOnlySpan<string>)["key", "cert", "password"])
        {
            if (reader.Text(name, text => text.Length > 0 && (name == "password" || Base64.IsValid(text))
                ? null : $"{name} must {(name == "password" ? "not be empty" : "be base64")}") is null)
            {
                errors.Add(name, $"{name} is required");
            }
        }

        if (errors.Any)
            throw CurrentFaults.Invalid(errors);
        call.Raise("teams.sat.manifest.signed", team);
        return TeamReply.Of(call, 200, "Manifest signed successfully", new JsonObject
        {
            ["signed"] = true,
            ["signed_at"] = call.Now.ToUnixTimeSeconds(),
        });
    }

    private static void RequireFile(ApiCall call, string name, FieldErrors errors)
    {
        if (!call.Content.Files.TryGetValue(name, out var file) || file.Content.Length == 0)
            errors.Add(name, $"{name} must be a file that is not empty");
    }
}
