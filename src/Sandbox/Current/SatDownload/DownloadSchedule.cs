using System.Globalization;
using Gigstack.Sandbox.Fiscal;

namespace Gigstack.Sandbox.Current.SatDownload;

/// <summary>Scheduled downloads: once a day, at a time in Mexico City.</summary>
internal static class DownloadSchedule
{
    /// <summary>The kind of its entry in the agenda.</summary>
    public const string Entry = "sat-download/schedule";

    /// <summary>Plans the next run, or none if the schedule is not enabled.</summary>
    public static void Plan(ApiCall call, DownloadSettings settings)
    {
        if (!settings.Schedule.Flag("enabled"))
        {
            call.Session.Agenda.Remove(Entry, "");
            return;
        }

        var time = TimeOnly.ParseExact(settings.Schedule.Text("time")!, "HH:mm", CultureInfo.InvariantCulture);
        call.Session.Agenda.Set(Entry, "", MexicoTime.Next(call.Now, time));
    }

    public static void Run(ApiCall call)
    {
        var settings = DownloadSettings.Of(call);
        var schedule = settings.Schedule;
        if (settings.IsActivated && settings.Fiel is not null)
        {
            var day = MexicoTime.Today(call.Now);
            var start = day.AddDays(-(int)schedule.Number("daysBack")!.Value);
            foreach (var type in schedule["downloadTypes"]!.AsArray())
                DownloadRequests.Add(call, start, day, "cfdi", (string)type!, "scheduled");
            schedule["lastRunAt"] = call.Now.ToUnixTimeMilliseconds();
            schedule["lastRunStatus"] = "completed";
            settings.Save(call);
        }

        Plan(call, settings);
    }
}
