using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Gigstack.Sandbox.Server.Events;

/// <summary>
/// Both signatures that are known of gigstack: the one in its blog and Standard Webhooks. Neither is in its documentation.
/// </summary>
internal static class WebhookSigner
{
    public static void Sign(HttpRequestMessage request, string id, DateTimeOffset now, byte[] body, string secret)
    {
        request.Headers.Add("X-Gigstack-Signature", Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body)));

        var timestamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. body];
        var key = Convert.FromBase64String(secret[WebhookSecrets.Prefix.Length..]);
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", timestamp);
        request.Headers.Add("webhook-signature", "v1," + Convert.ToBase64String(HMACSHA256.HashData(key, signed)));
    }
}
