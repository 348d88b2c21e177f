using System.Globalization;

namespace Gigstack.Sandbox.Current.SatDownload;

/// <summary>The schedule of downloads. Requests use snake_case, answers camelCase.</summary>
internal static class ScheduleRoutes
{
    private const int MaximumDaysBack = 90;

    private static readonly string[] s_downloadTypes = ["issued", "received"];

    public static void Map(ApiRoutes routes)
    {
        routes.Get("/invoices/download/schedule", call =>
            CurrentReply.Of(200, "Schedule retrieved successfully", Show(DownloadSettings.Of(call))));
        routes.Put("/invoices/download/schedule", Save);
        routes.Get("/invoices/download/debug", call =>
            CurrentReply.Of(200, "Registration status retrieved successfully", Debug(call, DownloadSettings.Of(call))));
        routes.Post("/invoices/download/enable-sync", EnableSync);
    }

    private static ApiReply Save(ApiCall call)
    {
        var errors = new FieldErrors();
        var reader = new FieldReader(call.Body, errors);
        reader.Flag("enabled");
        reader.Text("time", text => TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? null : "time must be HH:mm");
        if (reader.Texts("download_types", type => s_downloadTypes.Contains(type)
            ? null : $"download_types must be of: {string.Join(", ", s_downloadTypes)}") is { Count: 0 })
        {
            errors.Add("download_types", "download_types must name at least one");
        }

        reader.Integer("days_back", 1, MaximumDaysBack);
        if (errors.Any)
            throw CurrentFaults.Invalid(errors);

        var sent = reader.Values;
        var settings = DownloadSettings.Of(call);
        if (sent.Flag("enabled"))
            settings.RequireReady();
        foreach (var (name, shown) in (ReadOnlySpan<(string, string)>)
            [("enabled", "enabled"), ("time", "time"), ("download_types", "downloadTypes"), ("days_back", "daysBack")])
        {
            if (sent[name] is { } value)
                settings.Schedule[shown] = value.DeepClone();
        }

        settings.Save(call);
        DownloadSchedule.Plan(call, settings);
        return CurrentReply.Of(200, "Schedule saved successfully", settings.Schedule.DeepClone().AsObject());
    }

    private static ApiReply EnableSync(ApiCall call)
    {
        var settings = DownloadSettings.Of(call);
        settings.RequireFiel();
        settings.IsSynced = true;
        settings.Save(call);
        return CurrentReply.Of(200, "SAT sync enabled successfully", Sync(settings));
    }

    private static JsonObject Show(DownloadSettings settings) => new()
    {
        ["fiel_uploaded"] = settings.Fiel is not null,
        ["registered"] = settings.Registration is not null,
        ["sat_completed"] = settings.Fiel is not null && settings.Registration is not null,
        ["sync_start_date"] = settings.SyncStartDate,
        ["schedule"] = settings.Schedule.DeepClone(),
        ["prodigia"] = Sync(settings),
    };

    private static JsonObject Debug(ApiCall call, DownloadSettings settings)
    {
        var shown = Show(settings);
        shown["status"] = settings.IsActivated ? "active" : DownloadPlan.Of(call.Caller.Team).Inactive;
        shown.Remove("schedule");
        return shown;
    }

    private static JsonObject Sync(DownloadSettings settings) => new()
    {
        ["synced"] = settings.IsSynced,
        ["sync_from"] = settings.SyncStartDate,
        ["last_sync"] = settings.LastSync,
        ["monthly_cap"] = settings.Registration?["max_monthly_invoices"]?.DeepClone(),
        ["message"] = settings.IsSynced ? "The invoices of the SAT are kept in sync" : "The sync is not enabled",
    };
}
