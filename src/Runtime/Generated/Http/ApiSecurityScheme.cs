using System.ComponentModel;
using System.Text;

namespace Gigstack.Runtime.Generated;

/// <summary>A security scheme of the document.</summary>
/// <param name="Name">Its name in the document.</param>
/// <param name="Kind">Where the credential goes.</param>
/// <param name="ParameterName">
/// The header, query parameter or cookie of an API key; the scheme of the Authorization header for
/// <see cref="ApiSecurityKind.Authorization"/>.
/// </param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ApiSecurityScheme(string Name, ApiSecurityKind Kind, string? ParameterName = null)
{
    /// <summary>The OAuth 2.0 token URL for client credentials. May be relative to the base address.</summary>
    public string? TokenUrl { get; init; }

    /// <summary>
    /// The URL of the metadata that names the token URL (OpenID Connect Discovery, RFC 8414). May be relative to the base address.
    /// </summary>
    public string? MetadataUrl { get; init; }

    /// <summary>The kind of <see cref="ApiCredential"/> that the scheme takes.</summary>
    internal string CredentialKind => Kind switch
    {
        ApiSecurityKind.Bearer => "Bearer",
        ApiSecurityKind.Basic => "Basic",
        ApiSecurityKind.ApiKeyHeader or ApiSecurityKind.ApiKeyQuery or ApiSecurityKind.ApiKeyCookie or ApiSecurityKind.Authorization =>
            "ApiKey",
        _ => throw Unknown(),
    };

    /// <exception cref="ArgumentException">The scheme does not take a credential of this kind.</exception>
    internal void Check(string kind, string parameter)
    {
        // A token under another scheme than Bearer is a key like any other.
        if (kind != CredentialKind && !(Kind == ApiSecurityKind.Authorization && kind == "Bearer"))
        {
            throw new ArgumentException(
                $"The security scheme \"{Name}\" takes a credential of kind {CredentialKind}, not {kind}.",
                parameter);
        }

        if (CredentialKind == "ApiKey" && string.IsNullOrEmpty(ParameterName))
            throw new ArgumentException($"The security scheme \"{Name}\" does not name its parameter.", parameter);
    }

    /// <summary>Adds a credential to a message.</summary>
    internal void Apply(HttpRequestMessage message, string secret)
    {
        switch (Kind)
        {
            case ApiSecurityKind.Bearer or ApiSecurityKind.Basic:
                Add(message, "Authorization", $"{CredentialKind} {secret}");
                break;
            case ApiSecurityKind.Authorization:
                Add(message, "Authorization", $"{ParameterName} {secret}");
                break;
            case ApiSecurityKind.ApiKeyHeader:
                Add(message, ParameterName!, secret);
                break;
            case ApiSecurityKind.ApiKeyCookie:
                message.Headers.TryAddWithoutValidation("Cookie", $"{ParameterName}={secret}");
                break;
            case ApiSecurityKind.ApiKeyQuery:
                var address = message.RequestUri!.OriginalString;
                var separator = address.Contains('?', StringComparison.Ordinal) ? '&' : '?';
                message.RequestUri =
                    WrittenUri.Of($"{address}{separator}{Uri.EscapeDataString(ParameterName!)}={Uri.EscapeDataString(secret)}");
                break;
            default:
                throw Unknown();
        }
    }

    /// <summary>The secret that was added to a message; null if it has none.</summary>
    internal string? SecretIn(HttpRequestMessage message) => Kind switch
    {
        ApiSecurityKind.ApiKeyHeader => Value(message, ParameterName!),
        ApiSecurityKind.ApiKeyCookie => Value(message, "Cookie")?.Split("; ").FirstOrDefault(IsMine)?[(ParameterName!.Length + 1)..],
        ApiSecurityKind.ApiKeyQuery => message.RequestUri!.OriginalString.Split(Uri.EscapeDataString(ParameterName!) + "=")[^1],
        ApiSecurityKind.Basic => Password(Value(message, "Authorization")),
        _ => null, // a word of Authorization
    };

    private bool IsMine(string cookie) => cookie.StartsWith(ParameterName + "=", StringComparison.Ordinal);

    private static string? Value(HttpRequestMessage message, string name) =>
        message.Headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;

    /// <summary>The password in a credential of the Basic scheme, whose Base64 a server may decode.</summary>
    private static string? Password(string? authorization)
    {
        if (authorization is null || authorization.IndexOf(' ', StringComparison.Ordinal) is not (> 0 and var space))
            return null;
        var pair = new byte[authorization.Length];
        return Convert.TryFromBase64String(authorization[(space + 1)..], pair, out var length)
            ? Encoding.UTF8.GetString(pair, 0, length).Split(':', 2)[^1]
            : null;
    }

    // A header of the request takes precedence, then the first credential for a header.
    private static void Add(HttpRequestMessage message, string name, string value)
    {
        if (!message.Headers.NonValidated.Contains(name))
            message.Headers.TryAddWithoutValidation(name, value);
    }

    private InvalidOperationException Unknown() => new($"The security scheme \"{Name}\" is of the unknown kind {Kind}.");
}

/// <summary>Where a credential goes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum ApiSecurityKind
{
    /// <summary><c>Authorization: Bearer</c>.</summary>
    Bearer,

    /// <summary><c>Authorization: Basic</c>.</summary>
    Basic,

    /// <summary>A key in a header.</summary>
    ApiKeyHeader,

    /// <summary>A key in the query.</summary>
    ApiKeyQuery,

    /// <summary>A key in a cookie.</summary>
    ApiKeyCookie,

    /// <summary>Another scheme of the Authorization header.</summary>
    Authorization,
}
