using System.Text;

namespace Gigstack.Runtime;

/// <summary>The secrets that a request carried, to keep them out of what a server echoes.</summary>
/// <param name="values">The secrets as they were sent; null for none.</param>
internal readonly struct SentSecrets(IReadOnlyList<string>? values)
{
    // A shorter one would hide words of the response, and is no secret.
    private const int MinLength = 8;

    /// <summary>Puts asterisks in place of the secrets in a body.</summary>
    public void Hide(Span<byte> utf8)
    {
        foreach (var spelling in Spellings())
        {
            var secret = Encoding.UTF8.GetBytes(spelling);
            for (var rest = utf8; rest.IndexOf(secret) is >= 0 and var at; rest = rest[(at + secret.Length)..])
                rest.Slice(at, secret.Length).Fill((byte)'*');
        }
    }

    /// <summary>Puts asterisks in place of the secrets in a text.</summary>
    public string Hide(string text)
    {
        foreach (var secret in Spellings())
            text = text.Replace(secret, "***", StringComparison.Ordinal);
        return text;
    }

    /// <summary>The secrets, also as JSON may spell them.</summary>
    private IEnumerable<string> Spellings()
    {
        foreach (var secret in values ?? [])
        {
            if (secret.Length < MinLength)
                continue;
            yield return secret;
            if (secret.Contains('/', StringComparison.Ordinal))
                yield return secret.Replace("/", "\\/", StringComparison.Ordinal);
            if (secret.Contains('+', StringComparison.Ordinal))
            {
                yield return secret.Replace("+", "\\u002B", StringComparison.Ordinal);
                yield return secret.Replace("+", "\\u002b", StringComparison.Ordinal);
            }
        }
    }
}
