using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gigstack.Sandbox.Http;

/// <summary>JSON text to trees and back. Numbers keep their digits.</summary>
internal static class JsonBody
{
    private static readonly JsonSerializerOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonDocumentOptions Reading = new() { AllowDuplicateProperties = false };
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Write(JsonNode node) => node.ToJsonString(Writing);

    /// <exception cref="JsonException">The text is not a JSON object.</exception>
    public static JsonObject Parse(string json)
    {
        using var document = JsonDocument.Parse(json, Reading);
        return Own(document.RootElement) as JsonObject ?? throw new JsonException("a JSON object is expected");
    }

    /// <exception cref="JsonException">The bytes are not a JSON object in UTF-8.</exception>
    public static JsonObject Parse(byte[] utf8)
    {
        try
        {
            return Parse(StrictUtf8.GetString(utf8));
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

    // Reads every string now, so that a broken one is found here and not in the middle of a handler.
    private static JsonNode? Own(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => new JsonObject(element.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, Own(p.Value)))),
        JsonValueKind.Array => new JsonArray([.. element.EnumerateArray().Select(Own)]),
        JsonValueKind.String => JsonValue.Create(element.GetString()),
        JsonValueKind.Null => null,
        _ => JsonValue.Create(element.Clone()),
    };
}
