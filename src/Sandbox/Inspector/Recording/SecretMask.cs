using System.Text.RegularExpressions;

namespace Gigstack.Sandbox.Inspector.Recording;

/// <summary>Replaces secrets by <see cref="Mark"/>: keys, passwords, private keys and tokens, by their names and by their forms.</summary>
/// <param name="key">The key of the request, which is replaced wherever it is; null for none.</param>
internal sealed partial class SecretMask(string? key)
{
    public const string Mark = "•••";

    // What is shorter is a word, which texts have by chance.
    private const int ShortestKey = 6;

    private static readonly HashSet<string> s_harmlessHeaders =
        new(["Idempotency-Key", "WWW-Authenticate"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The value of a header as it is shown.</summary>
    public string Header(string name, string value)
    {
        if (s_harmlessHeaders.Contains(name) || !HeaderName().IsMatch(name))
            return Text(value);
        var scheme = name.Equals("Authorization", StringComparison.OrdinalIgnoreCase) ? value.IndexOf(' ', StringComparison.Ordinal) : -1;
        return scheme < 0 ? Mark : value[..(scheme + 1)] + Mark;
    }

    /// <summary>A query as it is shown.</summary>
    public string Query(string query) => QueryValue().Replace(Text(query), match => match.Groups["name"].Value + Mark);

    /// <summary>JSON or other text as it is shown, whether whole or cut.</summary>
    public string Text(string text)
    {
        if (text.Length == 0)
            return text;
        if (key is { Length: >= ShortestKey })
            text = text.Replace(key, Mark, StringComparison.Ordinal);
        text = JsonValue().Replace(text, match => match.Groups["name"].Value + "\"" + Mark + "\"");
        text = FormOfSecret().Replace(text, Mark);
        return QueryValue().Replace(text, match => match.Groups["name"].Value + Mark);
    }

    [GeneratedRegex("authorization|cookie|key|token|secret|password|signature", RegexOptions.IgnoreCase)]
    private static partial Regex HeaderName();

    [GeneratedRegex("""(?<name>[?&][^=&"\s]*(?:token|secret|password|key)[^=&"\s]*=)[^&"\s]+""", RegexOptions.IgnoreCase)]
    private static partial Regex QueryValue();

    // The end of the value may be cut off. "key" is a name of other things, too: a private key is long.
    [GeneratedRegex(
        """
        (?<name>"(?:[^"\\]*(?:password|passphrase|secret|token)|key_?pass|api_?key|private_?key)"\s*:\s*)
            (?:"(?:[^"\\]|\\.)*(?:"|\\?$)|[-\d.]+)
        |(?<name>"key"\s*:\s*)"(?:[^"\\]|\\.){40,}(?:"|\\?$)
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex JsonValue();

    // JWTs, which gigstack's keys are, and secrets of webhooks.
    [GeneratedRegex(@"eyJ[\w-]{5,}(?:\.[\w-]*){0,2}|whsec_[\w+/=-]+", RegexOptions.CultureInvariant)]
    private static partial Regex FormOfSecret();
}
