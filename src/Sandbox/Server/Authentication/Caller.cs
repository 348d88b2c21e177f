namespace Gigstack.Sandbox.Server.Authentication;

/// <summary>Whose data a request reads and writes.</summary>
internal sealed record Caller(string Team, bool Livemode)
{
    /// <summary>
    /// The user that objects belong to. Keys name no user, so each has the one of its team, also when it acts for another team.
    /// </summary>
    public string Owner { get; } = "user_" + ApiKey.Fingerprint(Team);

    /// <summary>Who pays for the team. Keys name none either.</summary>
    public string BillingAccount => "billing_" + ApiKey.Fingerprint(Team);
}
