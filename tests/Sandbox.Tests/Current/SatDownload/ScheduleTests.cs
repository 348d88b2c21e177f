namespace Gigstack.Sandbox.Tests.Current.SatDownload;

public sealed class ScheduleTests : SatDownloadTest
{
    [Fact]
    public async Task Snake_case_goes_in_and_camelCase_comes_out()
    {
        await Ready();
        const string Saved = """
            { "enabled": true, "time": "18:30", "downloadTypes": [ "received" ], "daysBack": 30, "lastRunAt": null, "lastRunStatus": null }
            """;
        (await Put(Downloads + "/schedule", """
            { "enabled": true, "time": "18:30", "download_types": ["received"], "days_back": 30 }
            """)).Is(200, $$"""
            { "message": "Schedule saved successfully", "data": {{Saved}} }
            """);
        (await Get(Downloads + "/schedule")).Is(200, $$"""
            {
              "message": "Schedule retrieved successfully", "data": {
                "fiel_uploaded": true, "registered": true, "sat_completed": true, "sync_start_date": "2026-01-01", "schedule": {{Saved}},
                "prodigia": { "synced": false, "sync_from": "2026-01-01", "last_sync": null, "monthly_cap": null, "message": "~.+" }
              }
            }
            """);
    }

    [Fact]
    public async Task It_runs_at_its_time_in_Mexico_City()
    {
        await Ready();
        Assert.Equal(200, (await Put(Downloads + "/schedule", """{ "enabled": true, "time": "18:30", "days_back": 10 }""")).Status);
        Clock.Advance(TimeSpan.FromHours(6));
        Assert.Empty((await Get(Downloads + "/schedule/history")).Data["history"]!.AsArray());
        Clock.Advance(TimeSpan.FromHours(1));

        var history = (await Get(Downloads + "/schedule/history")).Data["history"]!.AsArray();
        Assert.Equal(["received", "issued"], history.Select(request => (string?)request!["rfcType"]));
        Assert.All(history, request => Assert.Equal(
            ("scheduled", "2026-11-10", "2026-11-20", "completed"),
            ((string?)request!["source"], (string?)request["startDate"], (string?)request["endDate"], (string?)request["status"])));
        var schedule = (await Get(Downloads + "/schedule")).Data["schedule"]!;
        Assert.Equal(
            new DateTimeOffset(2026, 11, 20, 18, 30, 0, TimeSpan.FromHours(-6)).ToUnixTimeMilliseconds(), (long)schedule["lastRunAt"]!);
        Assert.Equal("completed", (string?)schedule["lastRunStatus"]);

        // Once a day.
        Clock.Advance(TimeSpan.FromHours(23));
        Assert.Equal(2, (await Get(Downloads + "/schedule/history")).Data["history"]!.AsArray().Count);
        Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(4, (await Get(Downloads + "/schedule/history")).Data["history"]!.AsArray().Count);
    }

    [Fact]
    public async Task What_is_wrong_is_named_and_what_is_not_set_up_is_not_scheduled()
    {
        (await Put(Downloads + "/schedule", """
            { "enabled": 1, "time": "24:00", "download_types": ["all"], "days_back": 91 }
            """)).Is(400, Bodies.Invalid("""
            [
              "enabled must be a boolean", "time must be HH:mm", "download_types must be of: issued, received",
              "days_back must be an integer from 1 to 90"
            ]
            """));
        (await Put(Downloads + "/schedule", """{ "enabled": true }""")).Is(
            400, Bodies.Failure("business_rule_violation", "Descarga Masiva has to be activated first"));
        Assert.Equal(200, (await Put(Downloads + "/schedule", """{ "days_back": 1 }""")).Status);
    }

    [Fact]
    public async Task The_sync_is_enabled_with_a_FIEL_and_seen_in_the_debug_view()
    {
        (await Post(Downloads + "/enable-sync", "{}")).Is(
            400, Bodies.Failure("business_rule_violation", "The FIEL has to be uploaded first"));
        await Ready();
        Assert.True((bool)(await Post(Downloads + "/enable-sync", "{}")).Data["synced"]!);
        var debug = (await Get(Downloads + "/debug")).Data;
        Assert.Equal(
            ("active", true, true), ((string?)debug["status"], (bool)debug["fiel_uploaded"]!, (bool)debug["prodigia"]!["synced"]!));
    }
}
