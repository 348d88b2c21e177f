namespace Gigstack.Sandbox.Current.Teams;

/// <summary>DELETE of a team: it is marked, and removed after 30 days.</summary>
internal static class TeamDeletion
{
    private const string Pending = "pending_deletion";
    private const int Days = 30;

    private static readonly string[] s_documents = ["invoices", "payments", "receipts", "retentions"];

    // A team with one of these connected cannot be deleted.
    private static readonly string[] s_integrations =
        ["stripe", "mercadopago", "paypal", "openpay", "conekta", "clip", "bank", "shopify", "whmcs", "hilos"];

    public static ApiReply Delete(ApiCall call)
    {
        var account = TeamDirectory.Of(call);
        var team = TeamDocuments.Find(account, call.Id);
        if (team.Text("status") == Pending)
            throw CurrentFaults.Conflict("The team is pending deletion already");
        if (s_integrations.Where(name => IsConnected(team, name)).ToList() is { Count: > 0 } connected)
            throw CurrentFaults.BusinessRule($"The team has live integrations: {string.Join(", ", connected)}");
        if (HasDocuments(call))
            throw CurrentFaults.BusinessRule("The team has fiscal documents");

        var deletion = new JsonObject
        {
            ["date"] = call.Now.AddDays(Days).ToUnixTimeMilliseconds(),
            ["flagged_at"] = call.Now.ToUnixTimeMilliseconds(),
            ["flagged_by"] = call.Caller.Owner,
        };
        team["status"] = Pending;
        team["scheduled_deletion"] = deletion;
        TeamDocuments.Replace(account, team);
        return TeamReply.Of(call, 200, "Team scheduled for deletion", team.Pick("id", "status", "scheduled_deletion"));
    }

    /// <summary>Removes the teams that are due.</summary>
    public static void Finish(DocumentSession account, DateTimeOffset now)
    {
        var due = new DocumentQuery(TeamDocuments.Resource).AtMost("$.scheduled_deletion.date", now.ToUnixTimeMilliseconds());
        foreach (var team in account.Documents.Select(due))
            account.Remove(TeamDocuments.Resource, team.Id);
    }

    private static bool IsConnected(JsonObject team, string integration) =>
        team["integrations"]?[integration] is JsonObject state && state.Flag("completed");

    private static bool HasDocuments(ApiCall call)
    {
        var live = call.Session.In(call.Session.Scope with { Team = call.Id, Livemode = true });
        var test = call.Session.In(call.Session.Scope with { Team = call.Id, Livemode = false });
        return s_documents.Any(resource => live.Documents.Any(resource) || test.Documents.Any(resource));
    }
}
