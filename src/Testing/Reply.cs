using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Gigstack.Runtime.Testing;

/// <summary>What a request is answered with. Replies do not change: methods such as <see cref="Delay"/> return a new one.</summary>
public sealed partial class Reply
{
    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Func<SentRequest, CancellationToken, Task<HttpResponseMessage>> _create;
    private readonly List<KeyValuePair<string, string>> _headers = [];
    private TimeSpan _delay;
    private ReplyCut? _cut;

    private Reply(Func<SentRequest, CancellationToken, Task<HttpResponseMessage>> create) => _create = create;

    private Reply(Reply other)
    {
        _create = other._create;
        _headers = [.. other._headers];
        _delay = other._delay;
        _cut = other._cut;
    }

    /// <summary>A JSON body.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="status">The status.</param>
    /// <returns>The reply.</returns>
    /// <exception cref="ArgumentException">The text is not JSON. Use <see cref="Text"/> for malformed bodies.</exception>
    public static Reply Json(string json, int status = 200)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using var _ = JsonDocument.Parse(json);
        }
        catch (JsonException problem)
        {
            throw new ArgumentException(
                $"The reply is not JSON: {problem.Message} To send it nevertheless, use Text(text, \"application/json\").",
                nameof(json),
                problem);
        }
        return Text(json, "application/json", status);
    }

    /// <summary>A value as JSON body.</summary>
    /// <typeparam name="T">The type of the value, such as a generated record.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="status">The status.</param>
    /// <returns>The reply.</returns>
    public static Reply Json<T>(T value, int status = 200) =>
        Bytes(JsonSerializer.SerializeToUtf8Bytes(value, s_json), "application/json", status);

    /// <summary>A status, and a JSON body if one is given.</summary>
    /// <param name="status">The status.</param>
    /// <param name="json">The JSON of the body; null for none.</param>
    /// <returns>The reply.</returns>
    public static Reply Status(int status, string? json = null) =>
        json is null ? Create(_ => new HttpResponseMessage(Valid(status))) : Json(json, status);

    /// <summary>A text.</summary>
    /// <param name="text">The text, which is sent as UTF-8.</param>
    /// <param name="mediaType">The media type.</param>
    /// <param name="status">The status.</param>
    /// <returns>The reply.</returns>
    public static Reply Text(string text, string mediaType = "text/plain", int status = 200) =>
        Bytes(Encoding.UTF8.GetBytes(text), mediaType, status);

    /// <summary>Bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="mediaType">The media type.</param>
    /// <param name="status">The status.</param>
    /// <returns>The reply.</returns>
    public static Reply Bytes(byte[] bytes, string mediaType = "application/octet-stream", int status = 200)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        var type = MediaTypeHeaderValue.Parse(mediaType);
        return Create(_ => new HttpResponseMessage(Valid(status))
        {
            Content = new ByteArrayContent(bytes) { Headers = { ContentType = type } },
        });
    }

    /// <summary>A body that the test writes while it is read.</summary>
    /// <param name="body">The body. It can be sent once.</param>
    /// <param name="mediaType">The media type.</param>
    /// <param name="status">The status.</param>
    /// <returns>The reply.</returns>
    public static Reply Body(ReplyBody body, string mediaType = "application/json", int status = 200)
    {
        ArgumentNullException.ThrowIfNull(body);
        var type = MediaTypeHeaderValue.Parse(mediaType);
        return Create(_ => new HttpResponseMessage(Valid(status))
        {
            Content = new StreamContent(body.Open()) { Headers = { ContentType = type } },
        });
    }

    /// <summary>A reply that is made from the request.</summary>
    /// <param name="create">Creates the reply.</param>
    /// <returns>The reply.</returns>
    public static Reply From(Func<SentRequest, Reply> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        return new((sent, cancellationToken) => create(sent).RespondAsync(sent, cancellationToken));
    }

    /// <summary>A response that is made from the request.</summary>
    /// <param name="create">Creates the response.</param>
    /// <returns>The reply.</returns>
    public static Reply From(Func<SentRequest, CancellationToken, Task<HttpResponseMessage>> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        return new(create);
    }

    private static Reply Create(Func<SentRequest, HttpResponseMessage> create) => new((sent, _) => Task.FromResult(create(sent)));

    private static HttpStatusCode Valid(int status) => status is >= 100 and <= 999
        ? (HttpStatusCode)status
        : throw new ArgumentOutOfRangeException(nameof(status), status, "A status has three digits.");
}
