using Gigstack.Sandbox.Current.Billing;
using Gigstack.Sandbox.Fiscal;

namespace Gigstack.Sandbox.Current.Teams;

/// <summary>
/// The series of a team. They are the counters that invoices take their folios from: one for each mode, and a series is there as soon as
/// one of them is. What is shown and set is the folio of the next document.
/// </summary>
internal static class TeamSeries
{
    private const string Kind = "Series";
    private static readonly string s_prefix = FolioSeries.Counter("");

    public static void Map(ApiRoutes routes)
    {
        routes.Get("/teams/{id}/series", List);
        routes.Post("/teams/{id}/series", Create);
        routes.Put("/teams/{id}/series/{seriesId}", Update);
    }

    private static ApiReply List(ApiCall call)
    {
        var (live, test) = CountersOf(call);
        var names = live.Names(s_prefix).Union(test.Names(s_prefix)).Order(StringComparer.Ordinal);
        return TeamReply.Of(call, 200, "Series retrieved successfully", new JsonArray([.. names.Select(name => Show(name, live, test))]));
    }

    private static ApiReply Create(ApiCall call)
    {
        var (live, test) = CountersOf(call);
        var sent = Read(call, withName: true);
        var name = sent.Text("series")!;
        if (Exists(name, live, test))
            throw CurrentFaults.AlreadyExists($"The team has a series {name} already");
        live.Set(s_prefix + name, LastBefore(sent, "live") ?? 0);
        test.Set(s_prefix + name, LastBefore(sent, "test") ?? 0);
        return TeamReply.Of(call, 201, "Series created successfully", Show(name, live, test));
    }

    private static ApiReply Update(ApiCall call)
    {
        var (live, test) = CountersOf(call);
        var name = call.Request.PathValue("seriesId");
        if (!Exists(name, live, test))
            throw CurrentFaults.NotFound(Kind);
        var sent = Read(call, withName: false);
        if (LastBefore(sent, "live") is { } lastLive)
            live.Set(s_prefix + name, lastLive);
        if (LastBefore(sent, "test") is { } lastTest)
            test.Set(s_prefix + name, lastTest);
        return TeamReply.Of(call, 200, "Series updated successfully", Show(name, live, test));
    }

    private static (Counters Live, Counters Test) CountersOf(ApiCall call)
    {
        TeamDocuments.Find(TeamDirectory.Of(call), call.Id);
        var scope = call.Session.Scope with { Team = call.Id };
        return (call.Session.In(scope with { Livemode = true }).Counters, call.Session.In(scope with { Livemode = false }).Counters);
    }

    private static JsonObject Read(ApiCall call, bool withName)
    {
        var errors = new FieldErrors();
        var reader = new FieldReader(call.Body, errors);
        if (withName && reader.Filled("series") is null)
            reader.Refuse("series", "series is required");
        reader.Integer("live", 1, int.MaxValue);
        reader.Integer("test", 1, int.MaxValue);
        return errors.Any ? throw CurrentFaults.Invalid(errors) : reader.Values;
    }

    private static bool Exists(string name, Counters live, Counters test) =>
        live.Names(s_prefix).Contains(name) || test.Names(s_prefix).Contains(name);

    private static long? LastBefore(JsonObject sent, string mode) => (long?)sent.Number(mode) - 1;

    private static JsonObject Show(string name, Counters live, Counters test) => new()
    {
        ["id"] = name,
        ["series"] = name,
        ["live"] = live.Last(s_prefix + name) + 1,
        ["test"] = test.Last(s_prefix + name) + 1,
    };
}
