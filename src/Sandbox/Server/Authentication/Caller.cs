namespace Gigstack.Sandbox.Server.Authentication;

/// <summary>Whose data a request reads and writes.</summary>
internal sealed record Caller(string Team, bool Livemode)
{
    /// <summary>
    /// The owner of created objects. Keys contain no user, so each team has one user, also when it acts for another team.
    /// </summary>
    public string Owner { get; } = "user_" + ApiKey.Fingerprint(Team);

    /// <summary>The billing account of the team. Keys contain none either.</summary>
    public string BillingAccount => "billing_" + ApiKey.Fingerprint(Team);
}
