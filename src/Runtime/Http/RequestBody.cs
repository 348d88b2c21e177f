using System.Text.Json;
using Gigstack.Runtime.Json;

namespace Gigstack.Runtime.Http;

/// <summary>A body that can be sent again and again.</summary>
internal sealed class RequestBody
{
    private static readonly KeyValuePair<string, IEnumerable<string>>[] s_json = [new("Content-Type", ["application/json"])];

    private readonly byte[] _bytes;
    private readonly KeyValuePair<string, IEnumerable<string>>[] _headers;

    private RequestBody(byte[] bytes, KeyValuePair<string, IEnumerable<string>>[] headers)
    {
        _bytes = bytes;
        _headers = headers;
    }

    public static RequestBody Json(byte[] utf8) => new(utf8, s_json);

    public static RequestBody? Json(JsonElement? element) => element is { } present ? Json(JsonText.WriteBytes(present, JsonCodecs.Element)) : null;

    public static async Task<RequestBody> CopyAsync(HttpContent content, CancellationToken cancellationToken)
    {
        byte[] bytes = await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        return new RequestBody(bytes, [.. content.Headers]);
    }

    public HttpContent ToContent()
    {
        var content = new ByteArrayContent(_bytes);
        foreach (KeyValuePair<string, IEnumerable<string>> header in _headers)
            content.Headers.TryAddWithoutValidation(header.Key, header.Value);
        return content;
    }
}
