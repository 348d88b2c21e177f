using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Gigstack.Runtime.Testing;

/// <summary>A request as it was sent.</summary>
public sealed partial class SentRequest
{
    private readonly byte[] _body;
    private readonly Dictionary<string, string> _headers;

    private SentRequest(HttpRequestMessage request, byte[] body)
    {
        _body = body;
        Method = request.Method;
        Uri = request.RequestUri ?? throw new InvalidOperationException("The request has no address.");
        _headers = new(StringComparer.OrdinalIgnoreCase);
        Keep(request.Headers.NonValidated);
        if (request.Content is { } content)
            Keep(content.Headers.NonValidated);
        OperationId = Option(request, ApiRequestKeys.OperationId);
        PathTemplate = Option(request, ApiRequestKeys.PathTemplate);
        IdempotencyKey = Option(request, ApiRequestKeys.IdempotencyKey);
        Attempt = request.Options.TryGetValue(ApiRequestKeys.Attempt, out var attempt) ? attempt : 1;
    }

    /// <summary>The method.</summary>
    public HttpMethod Method { get; }

    /// <summary>The address.</summary>
    public Uri Uri { get; }

    /// <summary>The path as it was sent, with the base path and percent-encoded.</summary>
    public string Path => Uri.AbsolutePath;

    /// <summary>The query as it was sent, without <c>?</c>; empty for none.</summary>
    public string Query => Uri.Query.TrimStart('?');

    /// <summary>The headers, those of the body too. Several values of a header are joined by commas.</summary>
    public IReadOnlyDictionary<string, string> Headers => _headers;

    /// <summary>The <c>operationId</c> in the document; null if it has none, or the request is not of a generated method.</summary>
    public string? OperationId { get; }

    /// <summary>The path in the document; null if the request is not of a generated method.</summary>
    public string? PathTemplate { get; }

    /// <summary>The number of the attempt, starting at 1.</summary>
    public int Attempt { get; }

    /// <summary>The idempotency key, the same for all attempts; null if the call has none.</summary>
    public string? IdempotencyKey { get; }

    /// <summary>The body as text; empty for none.</summary>
    public string Body => Encoding.UTF8.GetString(_body);

    /// <summary>The bytes of the body.</summary>
    public ReadOnlyMemory<byte> BodyBytes => _body;

    /// <summary>Reads the JSON of the body.</summary>
    /// <typeparam name="T">The type to read, such as a generated record.</typeparam>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The body is not JSON of this type.</exception>
    public T? BodyAs<T>() => JsonSerializer.Deserialize<T>(_body);

    /// <summary>The values of a query parameter, decoded and in order.</summary>
    /// <param name="name">The name, decoded.</param>
    /// <returns>The values; empty if it was not sent.</returns>
    public IReadOnlyList<string> QueryValues(string name) =>
        [.. from pair in Query.Split('&', StringSplitOptions.RemoveEmptyEntries)
            let parts = pair.Split('=', 2)
            where Decoded(parts[0]) == name
            select parts.Length == 2 ? Decoded(parts[1]) : ""];

    /// <summary>The value of a header.</summary>
    /// <param name="name">The name; case does not matter.</param>
    /// <returns>The value; null if it was not sent.</returns>
    public string? Header(string name) => _headers.GetValueOrDefault(name);

    /// <summary>Method, address and operation. Headers and body are left out.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        $"{Method} {Uri.PathAndQuery}{(OperationId is null ? "" : $" ({OperationId})")}{(Attempt > 1 ? $", attempt {Attempt}" : "")}";

    internal static async Task<SentRequest> ReadAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        new(request, request.Content is { } content ? await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false) : []);

    private static string? Option(HttpRequestMessage request, HttpRequestOptionsKey<string> key) =>
        request.Options.TryGetValue(key, out var value) ? value : null;

    private static string Decoded(string text) => System.Uri.UnescapeDataString(text.Replace('+', ' '));

    private void Keep(HttpHeadersNonValidated headers)
    {
        foreach (var header in headers)
            _headers[header.Key] = header.Value.ToString();
    }
}
