using Gigstack.Sandbox.Current.Users;

namespace Gigstack.Sandbox.Current.Teams;

/// <summary>POST add-member and remove-member of a team.</summary>
internal static class TeamMembers
{
    public static void Map(ApiRoutes routes)
    {
        routes.Post("/teams/{id}/add-member", Add);
        routes.Post("/teams/{id}/remove-member", Remove);
    }

    /// <summary>Makes a user of the account a member, or gives the member another role.</summary>
    /// <exception cref="ApiFault">There is no such user.</exception>
    public static void Set(DocumentSession account, JsonObject team, string user, string role)
    {
        var member = UserDocuments.Find(account, user).Pick("id", "email");
        member["role"] = role;
        var members = team["members"]!.AsArray();
        if (IndexOf(members, user) is var index and >= 0)
            members[index] = member;
        else
            members.Add((JsonNode)member);
    }

    private static ApiReply Add(ApiCall call)
    {
        var account = TeamDirectory.Of(call);
        var team = TeamDocuments.Find(account, call.Id);
        var sent = Read(call, TeamFields.Member);
        Set(account, team, sent.Text("id")!, sent.Text("role")!);
        TeamDocuments.Replace(account, team);
        return TeamReply.Of(call, 200, "Member added successfully", TeamFields.All.Show(team));
    }

    private static ApiReply Remove(ApiCall call)
    {
        var account = TeamDirectory.Of(call);
        var team = TeamDocuments.Find(account, call.Id);
        var user = Read(call, TeamFields.MemberId).Text("id")!;
        var members = team["members"]!.AsArray();
        if (IndexOf(members, user) is not (var index and >= 0))
            throw CurrentFaults.NotFound("Member");
        if (user == team.Text("owner"))
            throw CurrentFaults.BusinessRule("The owner of a team cannot be removed from it");
        members.RemoveAt(index);
        TeamDocuments.Replace(account, team);
        return TeamReply.Of(call, 200, "Member removed successfully", TeamFields.All.Show(team));
    }

    private static JsonObject Read(ApiCall call, Action<FieldReader> fields)
    {
        var errors = new FieldErrors();
        var reader = new FieldReader(call.Body, errors);
        fields(reader);
        return errors.Any ? throw CurrentFaults.Invalid(errors) : reader.Values;
    }

    private static int IndexOf(JsonArray members, string user)
    {
        for (var i = 0; i < members.Count; i++)
        {
            if (members[i]!.AsObject().Text("id") == user)
                return i;
        }

        return -1;
    }
}
