namespace Gigstack.Sandbox.Current.SatDownload;

/// <summary>Whether the team's plan includes Descarga Masiva. The ID of the team decides, as there are no plans.</summary>
/// <param name="Inactive">The status while it is not activated.</param>
/// <param name="Activation">What activating it makes of it; null when it cannot be activated.</param>
internal sealed record DownloadPlan(string Inactive, string? Activation)
{
    private static readonly DownloadPlan s_included = new("needs_activation", "included");
    private static readonly DownloadPlan s_addon = new("needs_addon", "addon");
    private static readonly DownloadPlan s_upgrade = new("needs_upgrade", null);

    public bool IncludesFeature => this == s_included;

    public static DownloadPlan Of(string team) =>
        team.Contains("needs_addon", StringComparison.Ordinal) ? s_addon
        : team.Contains("needs_upgrade", StringComparison.Ordinal) ? s_upgrade
        : s_included;
}
