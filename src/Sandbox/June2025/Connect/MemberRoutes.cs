namespace Gigstack.Sandbox.June2025.Connect;

/// <summary>/connect/teams/{id}/members of June 2025.</summary>
internal static class MemberRoutes
{
    private const string Path = "/connect/teams/{id}/members";
    private const string Unknown = "Not a member of the team";

    public static void Map(ApiRoutes routes)
    {
        routes.Get(Path, call => Reply("retrieved", TeamRoutes.Find(call, call.Id)));
        routes.Put(Path, Update);
        routes.Delete(Path, Remove);
    }

    private static ApiReply Update(ApiCall call)
    {
        var team = TeamRoutes.Find(call, call.Id);
        var errors = new FieldErrors();
        var reader = new FieldReader(call.Body, errors, June2025Labels.Of);
        var changes = reader.Objects("members", member =>
        {
            if (member.Text("id", id => TeamMembers.Find(team, id) is null ? Unknown : null) is null)
                member.Refuse("id", "ID is required");
            member.Text("role", role => string.IsNullOrWhiteSpace(role) ? "Role must not be empty" : null);
            member.Object("permissions", permissions =>
            {
                foreach (var area in TeamMembers.Areas)
                    permissions.Text(area);
            });
        });
        Require(reader, changes, errors);
        foreach (var change in changes!.Select(change => change!.AsObject()))
            TeamMembers.Change(TeamMembers.Find(team, change.Text("id")!)!, change);
        TeamRoutes.Save(call, team);
        return Reply("updated", team);
    }

    private static ApiReply Remove(ApiCall call)
    {
        var team = TeamRoutes.Find(call, call.Id);
        var errors = new FieldErrors();
        var reader = new FieldReader(call.Body, errors, June2025Labels.Of);
        var ids = reader.Texts("members", id => TeamMembers.Find(team, id) is null ? Unknown : null);
        Require(reader, ids, errors);
        var gone = ids!.Select(id => (string)id!).ToHashSet();
        team["members"]!.AsArray().RemoveAll(member => gone.Contains(member!.AsObject().Text("id")!));
        TeamRoutes.Save(call, team);
        return Reply("removed", team);
    }

    private static void Require(FieldReader reader, JsonArray? members, FieldErrors errors)
    {
        if (members is null or [])
            reader.Refuse("members", "Members are required");
        if (errors.Any)
            throw June2025Faults.Invalid(errors);
    }

    private static ApiReply Reply(string done, JsonObject team) =>
        June2025Reply.Of(200, $"Team members {done} successfully", team["members"]!.DeepClone());
}
