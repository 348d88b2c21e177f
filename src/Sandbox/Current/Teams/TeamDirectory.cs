using Gigstack.Sandbox.Current.Users;
using Gigstack.Sandbox.Server.Authentication;

namespace Gigstack.Sandbox.Current.Teams;

/// <summary>
/// Which team belongs to which billing account. Teams and users are data of the account, for live and test keys alike; everything else is
/// data of one team in one mode. A team that only a key names has an account of its own.
/// </summary>
internal static class TeamDirectory
{
    private const string Account = "billing_account";

    /// <summary>Whether a key of one team may name another one: it exists, is active, and shares the billing account.</summary>
    public static bool MayActFor(DocumentSession session, string own, string other) =>
        AccountOf(session, other) is { } account && account == (AccountOf(session, own) ?? ImpliedAccount(own))
        && In(session, account).Documents.Find(TeamDocuments.Resource, other)?.Body.Text("status") == TeamDocuments.Active;

    /// <summary>The caller's team; null if no request has used teams or users yet.</summary>
    public static JsonObject? TeamOf(ApiCall call) =>
        AccountOf(call.Session, call.Caller.Team) is { } account
            ? In(call.Session, account).Documents.Find(TeamDocuments.Resource, call.Caller.Team)?.Body
            : null;

    /// <summary>The settings of the caller's team; null if it has none yet.</summary>
    public static JsonObject? SettingsOf(ApiCall call) => TeamOf(call)?["settings"] as JsonObject;

    /// <summary>The teams and users of the caller's billing account. Opens it with the caller's team and user when it is new.</summary>
    public static DocumentSession Of(ApiCall call)
    {
        var (session, caller) = (call.Session, call.Caller);
        if (AccountOf(session, caller.Team) is not { } name)
            return Open(call, caller, ImpliedAccount(caller.Team), TeamDocuments.OfKey(caller), UserDocuments.OfKey(caller));
        var account = In(session, name);
        TeamDeletion.Finish(account, call.Now);
        // The key may belong to a team that another key created.
        if (account.Documents.Find(UserDocuments.Resource, caller.Owner) is null)
            UserDocuments.Add(call, account, caller.Owner, UserDocuments.OfKey(caller));
        return account;
    }

    /// <summary>Opens a billing account with its first team and the user who owns it.</summary>
    public static DocumentSession Open(ApiCall call, Caller owner, string account, JsonObject team, JsonObject user)
    {
        var opened = In(call.Session, account);
        UserDocuments.Add(call, opened, owner.Owner, user);
        TeamDocuments.Add(call, opened, owner.Team, owner.Owner, team);
        return opened;
    }

    /// <summary>Records a signup. Returns false if the email has already signed up.</summary>
    public static bool TrySignUp(ApiCall call, string email, string account) =>
        Directory(call.Session).Keys.TryClaim("signups", "email", email, account);

    /// <summary>Records the account of a new team.</summary>
    public static void Register(ApiCall call, DocumentSession account, string team) =>
        Directory(call.Session).Documents.Add(TeamDocuments.Resource, team, new JsonObject { [Account] = account.Scope.Team }, call.Now);

    private static string? AccountOf(DocumentSession session, string team) =>
        Directory(session).Documents.Find(TeamDocuments.Resource, team)?.Body.Text(Account);

    private static string ImpliedAccount(string team) => "billing_" + ApiKey.Fingerprint(team);

    // No team has an empty ID.
    private static DocumentSession Directory(DocumentSession session) => In(session, "");

    private static DocumentSession In(DocumentSession session, string name) =>
        session.In(session.Scope with { Team = name, Livemode = false });
}
