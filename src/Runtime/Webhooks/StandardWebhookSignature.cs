using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Gigstack.Runtime;

/// <summary>
/// Standard Webhooks (https://www.standardwebhooks.com), symmetric: <c>webhook-id</c>, <c>webhook-timestamp</c> and
/// <c>webhook-signature</c>. The latter is <c>v1,</c> followed by the HMAC-SHA256 of id, timestamp and body in Base64, or several of these
/// separated by spaces.
/// </summary>
public sealed class StandardWebhookSignature : WebhookSignature
{
    private const string SecretPrefix = "whsec_";
    private const string Version = "v1,";

    private readonly byte[][] _keys;

    /// <summary>Creates the scheme.</summary>
    /// <param name="secrets">The secrets in Base64, with or without the prefix <c>whsec_</c>.</param>
    /// <exception cref="ArgumentException">There is no secret, or a secret is empty or not Base64.</exception>
    public StandardWebhookSignature(params string[] secrets) => _keys = Keys(secrets, Key);

    /// <summary>
    /// The maximum difference between the timestamp and the clock. The default is 5 minutes, as in the libraries of the standard.
    /// </summary>
    public TimeSpan Tolerance { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The clock. The default is the system clock.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>The prefix of the three headers. The default is <c>webhook-</c>.</summary>
    public string HeaderPrefix { get; init; } = "webhook-";

    // A timestamp is accepted from its tolerance before until its tolerance after.
    internal override TimeSpan? Lifetime => Tolerance < TimeSpan.MaxValue / 2 ? 2 * Tolerance : TimeSpan.MaxValue;

    // The id may be long.
    internal override string Identify(ReadOnlySpan<byte> body, Func<string, string?> header) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(header(HeaderPrefix + "id") ?? "")));

    private protected override WebhookVerification CheckCore(ReadOnlySpan<byte> body, Func<string, string?> header)
    {
        var id = header(HeaderPrefix + "id");
        var timestamp = header(HeaderPrefix + "timestamp");
        var signatures = header(HeaderPrefix + "signature");
        if (string.IsNullOrEmpty(id) || string.IsNullOrEmpty(timestamp) || string.IsNullOrWhiteSpace(signatures))
            return WebhookVerification.MissingHeader;
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return WebhookVerification.UnreadableHeader;

        // The signature first: only a sender who knows the secret learns that the time is wrong.
        var verification = CheckSignatures($"{id}.{timestamp}.", body, signatures);
        if (verification != WebhookVerification.Valid)
            return verification;
        var age = (TimeProvider.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalSeconds - seconds;
        return age > Tolerance.TotalSeconds ? WebhookVerification.TooOld
            : age < -Tolerance.TotalSeconds ? WebhookVerification.TooNew
            : WebhookVerification.Valid;
    }

    private WebhookVerification CheckSignatures(string prefix, ReadOnlySpan<byte> body, string signatures)
    {
        // Once for each key, however many signatures the request has.
        var own = new byte[_keys.Length][];
        for (var i = 0; i < own.Length; i++)
        {
            using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _keys[i]);
            hmac.AppendData(Encoding.UTF8.GetBytes(prefix));
            hmac.AppendData(body);
            own[i] = hmac.GetHashAndReset();
        }

        var sent = new byte[HMACSHA256.HashSizeInBytes];
        var valid = false;
        var read = false;
        foreach (var signature in signatures.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            // Other versions are ignored.
            if (!signature.StartsWith(Version, StringComparison.Ordinal)
                || !Convert.TryFromBase64String(signature[Version.Length..], sent, out var length) || length != sent.Length)
            {
                continue;
            }

            read = true;
            foreach (var expected in own)
                valid |= CryptographicOperations.FixedTimeEquals(expected, sent);
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
            // Without the inner exception, which may quote the secret.
            throw new ArgumentException("A secret of Standard Webhooks must be Base64, with or without the prefix whsec_.", nameof(secret));
        }
    }
}
