namespace Gigstack.Sandbox.Current.SatDownload;

/// <summary>Activates and deactivates Descarga Masiva.</summary>
internal static class ActivationRoutes
{
    public static void Map(ApiRoutes routes)
    {
        routes.Get("/invoices/download/activate/status", call => new ApiReply(200, new JsonObject
        {
            ["success"] = true,
            ["data"] = Show(call, DownloadSettings.Of(call)),
        }));
        routes.Post("/invoices/download/activate", Activate);
        routes.Post("/invoices/download/deactivate", Deactivate);
    }

    private static ApiReply Activate(ApiCall call)
    {
        var plan = DownloadPlan.Of(call.Caller.Team);
        if (plan.Activation is not { } type)
        {
            throw new ApiFault(
                403, "operation_not_allowed", "The plan of the team has to be upgraded first",
                "The plan of the team has to be upgraded first");
        }

        var settings = DownloadSettings.Of(call);
        settings.IsActivated = true;
        settings.Save(call);
        return CurrentReply.Of(200, "Descarga Masiva activated successfully", new JsonObject { ["type"] = type });
    }

    // Deactivating twice is not an error.
    private static ApiReply Deactivate(ApiCall call)
    {
        var settings = DownloadSettings.Of(call);
        settings.IsActivated = false;
        settings.Save(call);
        return CurrentReply.Of(200, "Descarga Masiva deactivated successfully", Show(call, settings));
    }

    private static JsonObject Show(ApiCall call, DownloadSettings settings)
    {
        var plan = DownloadPlan.Of(call.Caller.Team);
        return new JsonObject
        {
            ["status"] = settings.IsActivated ? "active" : plan.Inactive,
            ["planIncludesFeature"] = plan.IncludesFeature,
            ["isActivated"] = settings.IsActivated,
            ["pricing"] = new JsonObject { ["perDownload"] = "$0.20 MXN", ["addonMonthly"] = null },
        };
    }
}
