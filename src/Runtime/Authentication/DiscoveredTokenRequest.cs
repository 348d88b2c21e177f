using System.Globalization;
using System.Text.Json;

namespace Gigstack.Runtime;

/// <summary>
/// A token request whose URL is in the metadata of the authorization server (OpenID Connect Discovery, RFC 8414). The metadata is read
/// once.
/// </summary>
/// <remarks><see cref="CachedToken"/> sends one request at a time.</remarks>
internal sealed class DiscoveredTokenRequest(ClientCredentials credentials, Uri metadata) : AccessTokenSource
{
    private TokenRequest? _request;

    private string Line => $"GET {metadata.AbsolutePath} (for the token URL)";

    public override async Task<AccessToken> SendAsync(Connection connection, CancellationToken cancellationToken)
    {
        _request ??= await DiscoverAsync(connection, cancellationToken).ConfigureAwait(false);
        return await _request.SendAsync(connection, cancellationToken).ConfigureAwait(false);
    }

    private async Task<TokenRequest> DiscoverAsync(Connection connection, CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, metadata);
        using var response = await AuthorizationServer.SendAsync(connection, message, Line, cancellationToken).ConfigureAwait(false);
        if (!response.IsSuccess)
            throw Failed(response, response.ReasonPhrase ?? "");
        var body = AuthorizationServer.Parse(response);
        if (AuthorizationServer.Text(body, "token_endpoint") is not { Length: > 0 } text || !text.Contains("://", StringComparison.Ordinal))
            throw Failed(response, "without a usable token_endpoint");
        try
        {
            return new TokenRequest(
                credentials,
                AuthorizationServer.Address(text, "token URL", connection),
                credentials.SecretInBody || IsBodyRequired(body));
        }
        catch (ArgumentException refused)
        {
            throw Failed(response, $"with an address that is not allowed. {refused.Message}");
        }
    }

    /// <summary>Whether the server accepts the secret in the form, but not as HTTP Basic, which is the default.</summary>
    private static bool IsBodyRequired(JsonElement body)
    {
        if (!body.TryGetProperty("token_endpoint_auth_methods_supported", out var methods) || methods.ValueKind != JsonValueKind.Array)
            return false;
        string[] names = [.. methods.EnumerateArray().Select(static method => method.ToString())];
        return names.Contains("client_secret_post") && !names.Contains("client_secret_basic");
    }

    private ApiException Failed(RawResponse response, string problem) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{Line} returned {(int)response.StatusCode} {problem}").TrimEnd())
        {
            Method = "GET",
            RequestUri = metadata,
            StatusCode = response.StatusCode,
            Headers = response.Headers,
        };
}
