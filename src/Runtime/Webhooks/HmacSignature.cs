using System.Security.Cryptography;
using System.Text;

namespace Gigstack.Runtime;

/// <summary>
/// A header with the HMAC-SHA256 of the body in hexadecimal, ignoring case. It does not expire: to prevent replay, use a
/// <see cref="WebhookReplayWindow"/>.
/// </summary>
public sealed class HmacSignature : WebhookSignature
{
    private readonly string _header;
    private readonly byte[][] _keys;

    /// <summary>Creates the scheme.</summary>
    /// <param name="header">The header, for example <c>X-Hub-Signature-256</c>.</param>
    /// <param name="secrets">The secrets. Their UTF-8 bytes are the keys.</param>
    /// <exception cref="ArgumentException">The header is empty, there is no secret, or a secret is empty.</exception>
    public HmacSignature(string header, params string[] secrets)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(header);
        _header = header;
        _keys = Keys(secrets, Encoding.UTF8.GetBytes);
    }

    /// <summary>The prefix of the hexadecimal value, for example <c>sha256=</c>. The default is empty.</summary>
    public string Prefix { get; init; } = "";

    internal override TimeSpan? Lifetime => null;

    // The signature covers the body and nothing else. After a change of the secret, the body is still the same.
    internal override string Identify(ReadOnlySpan<byte> body, Func<string, string?> header) => Convert.ToHexString(SHA256.HashData(body));

    private protected override WebhookVerification CheckCore(ReadOnlySpan<byte> body, Func<string, string?> header)
    {
        var text = header(_header)?.Trim();
        if (string.IsNullOrEmpty(text))
            return WebhookVerification.MissingHeader;
        if (!text.StartsWith(Prefix, StringComparison.Ordinal) || text.Length - Prefix.Length != 2 * HMACSHA256.HashSizeInBytes)
            return WebhookVerification.UnreadableHeader;
        byte[] sent;
        try
        {
            sent = Convert.FromHexString(text.AsSpan(Prefix.Length));
        }
        catch (FormatException)
        {
            return WebhookVerification.UnreadableHeader;
        }

        Span<byte> own = stackalloc byte[HMACSHA256.HashSizeInBytes];
        var valid = false;
        foreach (var key in _keys)
        {
            HMACSHA256.HashData(key, body, own);
            valid |= CryptographicOperations.FixedTimeEquals(own, sent);
        }

        return valid ? WebhookVerification.Valid : WebhookVerification.WrongSignature;
    }
}
