namespace Invoicing.Web;

/// <summary>A team in the configuration: a section below <c>Teams</c>, which also has the options of its client.</summary>
internal sealed class ConfiguredTeam(IConfigurationSection section)
{
    /// <summary>Names the team in addresses, in logs, and as the key of its services.</summary>
    public string Key => section.Key;

    /// <summary>The name on the pages.</summary>
    public string Name => section["Name"] ?? section.Key;

    /// <summary>The secret of the webhook that gigstack sends for the team; null if there is none.</summary>
    public string? WebhookSecret => section["WebhookSecret"] is { Length: > 0 } secret ? secret : null;
}
