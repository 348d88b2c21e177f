using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Gigstack.Sandbox.Server.Json;

/// <summary>Reads and writes JSON trees. Numbers keep their digits.</summary>
internal static class JsonBody
{
    // A body may be 64 levels deep; documents and answers add a few levels.
    private const int OwnDepth = 128;

    private static readonly JsonSerializerOptions s_writing = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = OwnDepth,
    };

    private static readonly JsonDocumentOptions s_foreign = new() { AllowDuplicateProperties = false, MaxDepth = 64 };
    private static readonly JsonDocumentOptions s_own = new() { MaxDepth = OwnDepth };
    private static readonly UTF8Encoding s_strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Write(JsonNode node) => node.ToJsonString(s_writing);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static JsonObject Parse(string json) => Parse(json, s_own);

    /// <summary>Reads a request body.</summary>
    /// <exception cref="JsonException">The bytes are not a JSON object in UTF-8.</exception>
    public static JsonObject Parse(byte[] utf8)
    {
        try
        {
            return Parse(s_strictUtf8.GetString(utf8), s_foreign);
        }
        catch (DecoderFallbackException notUtf8)
        {
            throw new JsonException("the text is not UTF-8", notUtf8);
        }
        catch (InvalidOperationException loneSurrogate)
        {
            throw new JsonException("a string holds half of a surrogate pair", loneSurrogate);
        }
    }

    private static JsonObject Parse(string json, JsonDocumentOptions options)
    {
        using var document = JsonDocument.Parse(json, options);
        return Copy(document.RootElement) as JsonObject ?? throw new JsonException("a JSON object is expected");
    }

    // Reads each string now, so that an invalid one fails here and not in a handler.
    private static JsonNode? Copy(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => new JsonObject(element.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, Copy(p.Value)))),
        JsonValueKind.Array => new JsonArray([.. element.EnumerateArray().Select(Copy)]),
        JsonValueKind.String => JsonValue.Create(element.GetString()),
        JsonValueKind.Null => null,
        _ => JsonValue.Create(element.Clone()),
    };
}
