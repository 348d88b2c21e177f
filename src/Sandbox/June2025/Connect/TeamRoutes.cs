using System.Text;

namespace Gigstack.Sandbox.June2025.Connect;

/// <summary>/connect/teams of June 2025.</summary>
internal static class TeamRoutes
{
    public const string Resource = "connect_teams";
    private const string Kind = "Team";

    public static void Map(ApiRoutes routes)
    {
        routes.Get("/connect/teams", List);
        routes.Post("/connect/teams", Create);
        routes.Get("/connect/teams/{id}", call => June2025Reply.Retrieved(Kind, TeamShapes.Shown(call, Find(call, call.Id))));
        routes.Put("/connect/teams/{id}", Update);
        routes.Get("/connect/teams/{id}/onboarding", Onboarding);
        MemberRoutes.Map(routes);
    }

    /// <exception cref="ApiFault">There is no such team under the caller's.</exception>
    public static JsonObject Find(ApiCall call, string id) =>
        call.Session.Documents.Find(Resource, id)?.Body ?? throw June2025Faults.NotFound(Kind);

    /// <summary>The charged team of a body: the caller's, or a team of /connect/teams.</summary>
    /// <exception cref="ApiFault">There is no such team.</exception>
    public static string Charged(ApiCall call, JsonObject sent)
    {
        if (sent.Text("team") is not { } team || team == call.Caller.Team)
            return call.Caller.Team;
        return Find(call, team).Text("id")!;
    }

    /// <summary>Stores a changed team.</summary>
    public static void Save(ApiCall call, JsonObject team)
    {
        team["updatedAt"] = IsoTime.Write(call.Now);
        call.Session.Documents.Replace(Resource, team.Text("id")!, team);
    }

    private static ApiReply List(ApiCall call)
    {
        var query = new DocumentQuery(Resource);
        if (call.Query.Text("status") is { } status)
            query.Equal("$.status", status);
        return June2025List.Answer(call, query, "Teams", document => TeamShapes.Shown(call, document.Body));
    }

    private static ApiReply Create(ApiCall call)
    {
        var sent = TeamFields.Created(call.Body);
        var team = new JsonObject
        {
            ["id"] = NewId.Of("team"),
            ["status"] = "active",
            ["onboardingUrl"] = NewOnboardingUrl(call),
            ["createdAt"] = IsoTime.Write(call.Now),
            ["updatedAt"] = IsoTime.Write(call.Now),
        };
        team.Merge(sent);
        team["members"] = new JsonArray([.. (sent["members"]?.AsArray() ?? []).Select(member => TeamMembers.New((string)member!))]);
        var onboarding = TeamShapes.Onboarding();
        onboarding.Merge(sent["onboarding"] as JsonObject ?? []);
        team["onboarding"] = onboarding;
        call.Session.Documents.Add(Resource, team.Text("id")!, team, call.Now);

        // The reference has status 200 and the paging fields of a list.
        var reply = June2025Reply.Of(200, "Team created successfully", TeamShapes.Shown(call, team));
        reply.Body["next"] = null;
        reply.Body["totalResults"] = 1;
        reply.Body["hasMore"] = false;
        return reply;
    }

    private static ApiReply Update(ApiCall call)
    {
        var team = Find(call, call.Id);
        team.Merge(TeamFields.Updated(call.Body), "metadata", "address");
        Save(call, team);
        return June2025Reply.Updated(Kind, TeamShapes.Shown(call, team));
    }

    private static ApiReply Onboarding(ApiCall call)
    {
        var team = Find(call, call.Id);
        team["onboardingUrl"] = NewOnboardingUrl(call);
        call.Session.Documents.Replace(Resource, call.Id, team);
        var data = team.Pick("onboardingUrl");
        data["integrations"] = TeamShapes.Integrations();
        return June2025Reply.Of(200, "Onboarding URL created successfully", data);
    }

    private static string NewOnboardingUrl(ApiCall call) => call.Publish(
        "html", "text/html; charset=utf-8", Encoding.UTF8.GetBytes(
            "<!doctype html><title>Onboarding</title><p>There is nothing to connect in the sandbox.</p>"));
}
