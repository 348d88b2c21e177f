using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Gigstack.Runtime;

namespace Extending;

/// <summary>
/// A credential of our own: signs each attempt with HMAC-SHA256 over method, path with query, date and body, so that a retry has a date and
/// a signature of its own. The key is never sent.
/// </summary>
internal sealed class SignedRequests(string keyId, byte[] key, TimeProvider clock) : ApiCredential
{
    protected override async ValueTask AuthenticateAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var date = clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        var signature = Sign(key, request.Method.Method, request.RequestUri!.PathAndQuery, date, body);
        request.Headers.Add("X-Date", date);
        request.Headers.Authorization = new AuthenticationHeaderValue("HMAC-SHA256", $"{keyId}:{signature}");
    }

    private static string Sign(byte[] key, string method, string path, string date, byte[] body)
    {
        var signed = string.Join('\n', method, path, date, Convert.ToHexString(SHA256.HashData(body)));
        return Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(signed)));
    }
}
