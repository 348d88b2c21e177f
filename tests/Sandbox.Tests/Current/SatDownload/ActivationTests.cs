namespace Gigstack.Sandbox.Tests.Current.SatDownload;

public sealed class ActivationTests : SatDownloadTest
{
    [Fact]
    public async Task It_is_switched_on_and_off_and_off_again()
    {
        (await Get(Downloads + "/activate/status")).Is(200, Shown("needs_activation", included: true, active: false));
        (await Post(Downloads + "/activate", "")).Is(
            200, """{ "message": "Descarga Masiva activated successfully", "data": { "type": "included" } }""");
        (await Get(Downloads + "/activate/status")).Is(200, Shown("active", included: true, active: true));
        Assert.Equal(200, (await Post(Downloads + "/deactivate", "")).Status);
        Assert.Equal(200, (await Post(Downloads + "/deactivate", "")).Status);
        (await Get(Downloads + "/activate/status")).Is(200, Shown("needs_activation", included: true, active: false));
    }

    [Fact]
    public async Task The_teams_id_stands_for_a_plan_without_it()
    {
        var addon = GigstackSandbox.CreateKey("team_needs_addon", livemode: false);
        var upgrade = GigstackSandbox.CreateKey("team_needs_upgrade", livemode: false);
        (await Get(Downloads + "/activate/status", addon)).Is(200, Shown("needs_addon", included: false, active: false));
        (await Post(Downloads + "/activate", "", addon)).Is(200, """
            { "message": "Descarga Masiva activated successfully", "data": { "type": "addon" } }
            """);
        (await Get(Downloads + "/activate/status", addon)).Is(200, Shown("active", included: false, active: true));

        (await Get(Downloads + "/activate/status", upgrade)).Is(200, Shown("needs_upgrade", included: false, active: false));
        (await Post(Downloads + "/activate", "", upgrade)).Is(
            403, Bodies.Failure("operation_not_allowed", "The plan of the team has to be upgraded first"));
    }

    private static string Shown(string status, bool included, bool active) => $$"""
        {
          "success": true, "data": {
            "status": "{{status}}", "planIncludesFeature": {{(included ? "true" : "false")}},
              "isActivated": {{(active ? "true" : "false")}},
            "pricing": { "perDownload": "$0.20 MXN", "addonMonthly": null }
          }
        }
        """;
}
