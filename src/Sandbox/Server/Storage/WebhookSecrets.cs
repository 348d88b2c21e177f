using System.Security.Cryptography;

namespace Gigstack.Sandbox.Server.Storage;

/// <summary>The signing secrets of webhooks. No answer of the API contains them.</summary>
internal sealed class WebhookSecrets(StorageCommands commands)
{
    /// <summary>The start of every secret; base64 follows.</summary>
    public const string Prefix = "whsec_";

    // 24 to 64 bytes are the bounds of Standard Webhooks.
    private const int Bytes = 32;

    public void Create(string webhook) =>
        commands.Execute(
            "INSERT INTO webhook_secrets (webhook, secret) VALUES ($webhook, $secret)",
            ("$webhook", webhook), ("$secret", Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes))));

    public string? Find(string webhook) =>
        commands.Scalar<string>("SELECT secret FROM webhook_secrets WHERE webhook = $webhook", ("$webhook", webhook));

    public void Remove(string webhook) =>
        commands.Execute("DELETE FROM webhook_secrets WHERE webhook = $webhook", ("$webhook", webhook));
}
