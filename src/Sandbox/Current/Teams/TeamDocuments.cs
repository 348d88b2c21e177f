using Gigstack.Sandbox.Server.Authentication;

namespace Gigstack.Sandbox.Current.Teams;

/// <summary>Teams as stored in their billing account.</summary>
internal static class TeamDocuments
{
    public const string Resource = "teams";
    public const string Kind = "Team";
    public const string Active = "active";

    /// <exception cref="ApiFault">There is no such team in the account.</exception>
    public static JsonObject Find(DocumentSession account, string id) =>
        account.Documents.Find(Resource, id)?.Body ?? throw CurrentFaults.NotFound(Kind);

    public static void Replace(DocumentSession account, JsonObject team) =>
        account.Documents.Replace(Resource, team.Text("id")!, team);

    /// <summary>Adds a team that is owned by a user of the account.</summary>
    public static JsonObject Add(ApiCall call, DocumentSession account, string id, string owner, JsonObject fields)
    {
        var team = TeamFields.New.New(call.FieldContext);
        team["id"] = id;
        team["legal_name"] = fields["brand"]?["alias"]?.DeepClone();
        team["owner"] = owner;
        team.Merge(fields);
        TeamMembers.Set(account, team, owner, "admin");
        account.Documents.Add(Resource, id, team, call.Now);
        TeamDirectory.Register(call, account, id);
        return team;
    }

    /// <summary>
    /// The initial team of a key. It has the SAT's RFC for tests, which invoices show, and is connected to the SAT: clients refuse to
    /// invoice for a team that is not.
    /// </summary>
    public static JsonObject OfKey(Caller caller) => new()
    {
        ["brand"] = new JsonObject { ["alias"] = caller.Team },
        ["legal_name"] = "ESCUELA KEMPER URGATE",
        ["tax_id"] = "EKU9003173C9",
        ["tax_system"] = "601",
        ["address"] = new JsonObject { ["country"] = "MEX", ["zip"] = "42501" },
        ["sat"] = new JsonObject { ["completed"] = true },
    };
}
