namespace Gigstack.Sandbox.Current.Teams;

/// <summary>/teams of the current edition.</summary>
internal static class TeamRoutes
{
    public static void Map(ApiRoutes routes)
    {
        routes.Get("/teams", List);
        routes.Post("/teams", Create);
        routes.Get("/teams/{id}", call =>
            TeamReply.Of(
                call, 200, "Team retrieved successfully", TeamFields.All.Show(TeamDocuments.Find(TeamDirectory.Of(call), call.Id))));
        routes.Put("/teams/{id}", Update);
        routes.Delete("/teams/{id}", TeamDeletion.Delete);
        TeamMembers.Map(routes);
        TeamSeries.Map(routes);
        TeamConnections.Map(routes);
        routes.Put("/teams/{id}/settings", TeamSettings.Update);
    }

    private static ApiReply List(ApiCall call)
    {
        var query = new DocumentQuery(TeamDocuments.Resource);
        var ofAccount = call with { Session = TeamDirectory.Of(call) };
        return TeamReply.Complete(
            call, CurrentList.Answer(ofAccount, query, "Teams", nameField: "$.brand.alias", fields: TeamFields.All));
    }

    private static ApiReply Create(ApiCall call)
    {
        var errors = new FieldErrors();
        var reader = new FieldReader(call.Body, errors);
        var fields = TeamFields.New.Read(reader);
        var members = TeamFields.Members(reader);
        var withUrl = reader.Flag("generate_onboarding_url") ?? false;
        var withMasters = reader.Flag("add_master_team_members") ?? false;
        fields.Remove("generate_onboarding_url");
        fields.Remove("add_master_team_members");
        TeamFields.Require(fields, errors);

        var account = TeamDirectory.Of(call);
        if (withMasters)
            members.InsertRange(0, MastersOf(call, account));
        var team = TeamDocuments.Add(call, account, NewId.Of("team"), call.Caller.Owner, fields);
        foreach (var (user, role) in members)
            TeamMembers.Set(account, team, user, role);
        TeamDocuments.Replace(account, team);
        call.Raise("teams.created", team);
        if (withUrl)
            team["onboarding_url"] = TeamConnections.NewOnboardingUrl(team.Text("id")!);
        return TeamReply.Of(call, 201, "Team created successfully", TeamFields.All.Show(team));
    }

    private static ApiReply Update(ApiCall call)
    {
        var account = TeamDirectory.Of(call);
        var team = TeamDocuments.Find(account, call.Id);
        var errors = new FieldErrors();
        TeamFields.All.Change(team, TeamFields.All.Read(new FieldReader(call.Body, errors)), errors);
        TeamFields.Require(team, errors);
        TeamDocuments.Replace(account, team);
        return TeamReply.Of(call, 200, "Team updated successfully", TeamFields.All.Show(team));
    }

    // The team of the key is the master of those it creates.
    private static IEnumerable<(string User, string Role)> MastersOf(ApiCall call, DocumentSession account) =>
        TeamDocuments.Find(account, call.Caller.Team)["members"]!.AsArray()
            .Select(member => member!.AsObject())
            .Select(member => (member.Text("id")!, member.Text("role")!));
}
