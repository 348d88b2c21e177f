using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Gigstack.Sandbox.Server.Events;

/// <summary>
/// Signs deliveries in both known ways: that of gigstack's blog, and Standard Webhooks. The documentation describes neither.
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
