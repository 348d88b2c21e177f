using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Gigstack.Runtime;

/// <summary>
/// Standard Webhooks (https://www.standardwebhooks.com), symmetric: <c>webhook-id</c>, <c>webhook-timestamp</c> and
/// <c>webhook-signature</c>, which holds <c>v1,</c> and the base64 of the HMAC-SHA256 of id, timestamp and body, or several such apart by spaces.
/// </summary>
public sealed class StandardWebhookSignature : WebhookSignature
{
    private const string SecretPrefix = "whsec_";
    private const string Version = "v1,";

    private readonly byte[][] _keys;

    /// <summary>Creates the scheme.</summary>
    /// <param name="secrets">The secrets in base64, with or without <c>whsec_</c> in front.</param>
    /// <exception cref="ArgumentException">There is no secret, an empty one, or one that is not base64.</exception>
    public StandardWebhookSignature(params string[] secrets) => _keys = Keys(secrets, Key);

    /// <summary>How old a request may be, and how far in the future. Default: 5 minutes, as the standard's own libraries have it.</summary>
    public TimeSpan Tolerance { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The clock. Default: the system's.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>What the three headers begin with. Default: <c>webhook-</c>.</summary>
    public string HeaderPrefix { get; init; } = "webhook-";

    private protected override WebhookVerification CheckCore(ReadOnlySpan<byte> body, Func<string, string?> header)
    {
        string? id = header(HeaderPrefix + "id");
        string? timestamp = header(HeaderPrefix + "timestamp");
        string? signatures = header(HeaderPrefix + "signature");
        if (string.IsNullOrEmpty(id) || string.IsNullOrEmpty(timestamp) || string.IsNullOrEmpty(signatures))
            return WebhookVerification.MissingHeader;
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out long seconds))
            return WebhookVerification.UnreadableHeader;

        // The signature first: only of a sender who knows the secret do we say that the time is wrong.
        WebhookVerification verification = CheckSignatures($"{id}.{timestamp}.", body, signatures);
        if (verification != WebhookVerification.Valid)
            return verification;
        double age = (TimeProvider.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalSeconds - seconds;
        return age > Tolerance.TotalSeconds ? WebhookVerification.TooOld
            : age < -Tolerance.TotalSeconds ? WebhookVerification.TooNew
            : WebhookVerification.Valid;
    }

    private WebhookVerification CheckSignatures(string prefix, ReadOnlySpan<byte> body, string signatures)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes(prefix), .. body];
        var sent = new byte[HMACSHA256.HashSizeInBytes];
        Span<byte> own = stackalloc byte[HMACSHA256.HashSizeInBytes];
        bool valid = false;
        bool read = false;
        foreach (string signature in signatures.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            // Other versions are somebody else's to check.
            if (!signature.StartsWith(Version, StringComparison.Ordinal)
                || !Convert.TryFromBase64String(signature[Version.Length..], sent, out int length) || length != sent.Length)
                continue;
            read = true;
            foreach (byte[] key in _keys)
            {
                HMACSHA256.HashData(key, signed, own);
                valid |= CryptographicOperations.FixedTimeEquals(own, sent);
            }
        }

        return valid ? WebhookVerification.Valid : read ? WebhookVerification.WrongSignature : WebhookVerification.UnreadableHeader;
    }

    private static byte[] Key(string secret)
    {
        secret = secret.Trim();
        if (secret.StartsWith(SecretPrefix, StringComparison.Ordinal))
            secret = secret[SecretPrefix.Length..];
        try
        {
            return Convert.FromBase64String(secret);
        }
        catch (FormatException)
        {
            // Without the cause: it may quote the secret.
            throw new ArgumentException("A secret of Standard Webhooks is base64, with or without whsec_ in front.", nameof(secret));
        }
    }
}
