using System.Globalization;
using System.Net.Http.Headers;
using System.Runtime.ExceptionServices;
using System.Text;
using System.Text.Json;

namespace Gigstack.Runtime;

/// <summary>Requests to an authorization server and its JSON responses, which are small.</summary>
internal static class AuthorizationServer
{
    private const int MaxBytes = 1024 * 1024;

    /// <summary>The address of an authorization server: https, or http for loopback addresses.</summary>
    /// <param name="text">The address; may be relative to the base address.</param>
    /// <param name="name">What it is, for messages.</param>
    /// <param name="connection">Has the base address.</param>
    /// <exception cref="ArgumentException">The address is not allowed.</exception>
    public static Uri Address(string text, string name, Connection connection)
    {
        if (!Uri.TryCreate(connection.BaseUri, text, out var url) || !BaseScheme.IsKnown(url)
            || (BaseScheme.IsDiscovered(url) && url.Scheme != connection.BaseUri.Scheme))
        {
            throw new ArgumentException($"The {name} \"{Excerpt.Of(text)}\" is not an https address.", (string?)null);
        }

        return connection.AllowsHttp || !BaseScheme.IsExposed(url)
            ? url
            : throw new ArgumentException(
                $"The {name} {Excerpt.Of(url.ToString())} is plain http, which would expose the secret. "
                    + "Use https; http is allowed for loopback addresses (localhost, 127.0.0.1) only, unless AllowHttp is set.",
                (string?)null);
    }

    /// <param name="connection">Sends the request.</param>
    /// <param name="message">The request.</param>
    /// <param name="line">The request, for messages.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    public static async Task<RawResponse> SendAsync(
        Connection connection, HttpRequestMessage message, string line, CancellationToken cancellationToken)
    {
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (!BrowserFetch.IsUsed)
            message.Headers.TryAddWithoutValidation("Accept-Encoding", ContentCoding.Accepted);
        var answer = await connection.SendAsync(message, cancellationToken).ConfigureAwait(false);
        using (answer)
        {
            var response = await RawResponse
                .ReadAsync(answer, answer.IsSuccessStatusCode, retryAfter: null, BodyUse.Read, MaxBytes, cancellationToken)
                .ConfigureAwait(false);
            if (response.BodyFault is not { } fault)
                return response;
            response.Dispose();
            if (fault is not ResponseTooLargeException)
                ExceptionDispatchInfo.Throw(fault);
            var problem = string.Create(
                CultureInfo.InvariantCulture, $"{line} returned {(int)answer.StatusCode} with more than {MaxBytes} bytes");
            throw new ApiException(problem)
            {
                Method = message.Method.Method,
                RequestUri = message.RequestUri,
                StatusCode = answer.StatusCode,
            };
        }
    }

    /// <summary>The JSON of a response; undefined if there is none.</summary>
    public static JsonElement Parse(RawResponse response)
    {
        try
        {
            var hasMark = response.Body.Span.StartsWith(Encoding.UTF8.Preamble);
            using var document = JsonDocument.Parse(hasMark ? response.Body[Encoding.UTF8.Preamble.Length..] : response.Body);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return default;
        }
    }

    /// <summary>A string of a JSON object; null if it is missing.</summary>
    public static string? Text(JsonElement body, string name) =>
        body.ValueKind == JsonValueKind.Object
        && body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
