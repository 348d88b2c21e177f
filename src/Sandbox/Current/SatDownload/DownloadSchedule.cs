using System.Globalization;

namespace Gigstack.Sandbox.Current.SatDownload;

/// <summary>Scheduled downloads. There is no background job: the next request runs the last one that was due.</summary>
internal static class DownloadSchedule
{
    public static void Run(ApiCall call)
    {
        var settings = DownloadSettings.Of(call);
        var schedule = settings.Schedule;
        if (!schedule.Flag("enabled") || !settings.IsActivated || settings.Fiel is null || settings.ScheduledSince is not { } since)
            return;

        var time = TimeOnly.ParseExact(schedule.Text("time")!, "HH:mm", CultureInfo.InvariantCulture);
        var today = MexicoTime.Today(call.Now);
        var due = MexicoTime.At(today, time);
        if (due > call.Now)
            due = MexicoTime.At(today.AddDays(-1), time);
        if (due <= since)
            return;

        var day = MexicoTime.Today(due);
        foreach (var type in schedule["downloadTypes"]!.AsArray())
            DownloadRequests.Add(call, day.AddDays(-(int)schedule.Number("daysBack")!.Value), day, "cfdi", (string)type!, "scheduled", due);
        schedule["lastRunAt"] = due.ToUnixTimeMilliseconds();
        schedule["lastRunStatus"] = "completed";
        settings.ScheduledSince = due;
        settings.Save(call);
    }
}
