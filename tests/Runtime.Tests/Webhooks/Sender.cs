using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Gigstack.Runtime.Tests.Webhooks;

/// <summary>Signs webhooks as the two schemes require, without the code that verifies them.</summary>
internal sealed class Sender(TimeProvider clock)
{
    public const string Secret = "whsec_MS1rZXktb2YtdGhlLXNlbmRlci0wMDAw";

    /// <summary>The headers of a delivery of Standard Webhooks, now.</summary>
    public Func<string, string?> Standard(string id, string body, string secret = Secret)
    {
        var time = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var key = Convert.FromBase64String(secret["whsec_".Length..]);
        var value = Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{id}.{time}.{body}")));
        return name => name switch
        {
            "webhook-id" => id,
            "webhook-timestamp" => time,
            "webhook-signature" => "v1," + value,
            _ => null,
        };
    }

    /// <summary>The header of a delivery with an HMAC.</summary>
    public static Func<string, string?> Hmac(string body, string secret = "5ecret", bool isUpper = false)
    {
        var value = Convert.ToHexString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(body)));
        return name => name == "X-Signature" ? isUpper ? value : value.ToLowerInvariant() : null;
    }
}
