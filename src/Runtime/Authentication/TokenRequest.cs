using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Gigstack.Runtime;

/// <summary>The token request with client credentials (RFC 6749, section 4.4).</summary>
internal sealed class TokenRequest(ClientCredentials credentials, Uri url, bool secretInBody) : AccessTokenSource
{
    private string Line => $"POST {url.AbsolutePath} (for an access token)";

    public override async Task<AccessToken> SendAsync(Connection connection, CancellationToken cancellationToken)
    {
        using var message = Message();
        using var response = await AuthorizationServer.SendAsync(connection, message, Line, cancellationToken).ConfigureAwait(false);
        var body = AuthorizationServer.Parse(response);
        return response.IsSuccess ? Token(response, body) : throw Refused(response, body);
    }

    private HttpRequestMessage Message()
    {
        var form = new List<KeyValuePair<string, string>> { new("grant_type", "client_credentials") };
        if (credentials.Scopes.Count > 0)
            form.Add(new("scope", string.Join(' ', credentials.Scopes)));
        var message = new HttpRequestMessage(HttpMethod.Post, url);
        if (secretInBody)
        {
            form.Add(new("client_id", credentials.ClientId));
            form.Add(new("client_secret", credentials.ClientSecret));
        }
        else
        {
            // RFC 6749, 2.3.1: id and secret are form-encoded, then joined with a colon.
            var pair = $"{WebUtility.UrlEncode(credentials.ClientId)}:{WebUtility.UrlEncode(credentials.ClientSecret)}";
            message.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(pair)));
        }
        message.Content = new FormUrlEncodedContent(form);
        return message;
    }

    private AccessToken Token(RawResponse response, JsonElement body)
    {
        // The body is not quoted, because it may contain a token.
        if (AuthorizationServer.Text(body, "access_token") is not { Length: > 0 } token
            || token.AsSpan().IndexOfAnyExceptInRange('!', '~') >= 0)
        {
            throw Failed(response, $"{Line} returned {(int)response.StatusCode} without a usable access_token");
        }

        if (AuthorizationServer.Text(body, "token_type") is { } type && !type.Equals("Bearer", StringComparison.OrdinalIgnoreCase))
            throw Failed(response, $"{Line} returned {(int)response.StatusCode} with a token of type \"{Excerpt.Of(type)}\", not Bearer");
        return new AccessToken(token, Seconds(body));
    }

    private ApiException Refused(RawResponse response, JsonElement body)
    {
        var code = AuthorizationServer.Text(body, "error");
        var said = AuthorizationServer.Text(body, "error_description");
        var quota = default(Quota);
        var sentence = $"{Line} returned {(int)response.StatusCode} {quota.Quote(code ?? response.ReasonPhrase)}".TrimEnd();
        return new ApiException(quota.Quote(said) is { Length: > 0 } quoted ? $"{sentence}: {quoted}" : sentence)
        {
            Method = "POST",
            RequestUri = url,
            StatusCode = response.StatusCode,
            Headers = response.Headers,
            ResponseBody = response.Text,
            Code = code,
            ApiMessage = said,
        };
    }

    private ApiException Failed(RawResponse response, string sentence) =>
        new(sentence) { Method = "POST", RequestUri = url, StatusCode = response.StatusCode, Headers = response.Headers };

    /// <summary>A number; some servers send a string.</summary>
    private static TimeSpan? Seconds(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object || !body.TryGetProperty("expires_in", out var value)
            || value.ValueKind is not (JsonValueKind.Number or JsonValueKind.String))
        {
            return null;
        }

        return double.TryParse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
            && seconds is >= 0 and < 3e8
            ? TimeSpan.FromSeconds(seconds)
            : null;
    }
}
