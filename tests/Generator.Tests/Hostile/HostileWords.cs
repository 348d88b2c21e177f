using System.Text.Json.Nodes;

namespace Gigstack.Generator.Tests.Hostile;

/// <summary>
/// A document whose own words (names, texts, examples; not OpenAPI's keywords) are exchanged everywhere at once, in references and
/// templates of paths too:
/// the document stays the one it was, with other words.
/// </summary>
internal sealed class HostileWords
{
    /// <summary>What gives a document its structure. A seed uses none of these as a name of its own.</summary>
    private static readonly HashSet<string> s_keywords =
    [
        .. """
        openapi swagger info title summary description version termsOfService contact name url email license identifier servers variables default enum tags externalDocs security paths
        parameters in path query header cookie required schema schemas example examples get put post patch delete operationId deprecated style explode form simple matrix label deepObject type
        array object string integer number boolean null items properties format pattern content responses headers links value requestBody encoding contentType contentMediaType callbacks webhooks
        components securitySchemes apiKey http scheme basic bearer bearerFormat oauth2 flows clientCredentials tokenUrl scopes oneOf anyOf allOf not discriminator propertyName mapping readOnly writeOnly
        minimum maximum exclusiveMinimum multipleOf minLength maxLength additionalProperties patternProperties prefixItems const date-time date uuid decimal unix-time byte binary password int32
        x-envelope payload message x-error code details success field first-word x-webhook-name x-confidence inferred x-pagination cursor parameter next hasMore x-idempotency x-client-parameter x-source-name
        x-enum-varnames x-enum-descriptions 3.1.0 true
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries),
    ];

    private readonly Dictionary<string, string> _words = [];
    private readonly int _round;
    private readonly Func<int, string> _payload;

    private HostileWords(int round, Func<int, string> payload)
    {
        _round = round;
        _payload = payload;
    }

    /// <summary>In round after round each word meets each payload once.</summary>
    public static string Document(JsonObject seed, int round) =>
        new HostileWords(round, word => Payloads.Text(word + round, word)).Rewrite(seed, "")!.ToJsonString();

    /// <summary>The words exchanged for what is given for their numbers.</summary>
    public static string Document(JsonObject seed, Func<int, string> payload) =>
        new HostileWords(0, payload).Rewrite(seed, "")!.ToJsonString();

    private JsonNode? Rewrite(JsonNode? node, string key) => node switch
    {
        JsonObject map =>
            new JsonObject(
                map.Select(pair => KeyValuePair.Create(Key(pair.Key, key), Rewrite(pair.Value, pair.Key))).DistinctBy(static pair => pair.Key)),
        JsonArray list => new JsonArray([.. list.Select(item => Rewrite(item, key))]),
        JsonValue value when value.TryGetValue(out string? text) => JsonValue.Create(Value(text, key)),
        _ => node?.DeepClone(),
    };

    private string Key(string key, string parent) => parent switch
    {
        "paths" => Path(key),
        "responses" when key.Length == 3 || key == "default" => _round % 5 == 4 ? Word(key) : key,
        "content" => MediaType(key),
        _ => Word(key),
    };

    private string Value(string text, string key)
    {
        if (key == "operationId" && _round % 7 == 3)
            return "";
        if (text.StartsWith('#') || (text.StartsWith('/') && key is not "url"))
            return Pointer(text);
        if (text.StartsWith("http://", StringComparison.Ordinal))
            return _round % 2 == 0 ? "http://localhost/" + Word(text) : Word(text);
        return Word(text);
    }

    private string Word(string word)
    {
        if (s_keywords.Contains(word) || word.Length == 0)
            return word;
        if (!_words.TryGetValue(word, out var text))
            _words.Add(word, text = _payload(_words.Count));
        return text;
    }

    /// <summary>Reference or JSON pointer: the names in it change as they do where they are declared.</summary>
    private string Pointer(string pointer) =>
        string.Join('/', pointer.Split('/').Select((part, index) => index == 0 ? part : Escape(Word(part))));

    private static string Escape(string word) =>
        Uri.EscapeDataString(word.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));

    private string Path(string path) =>
        "/" + Word(path) + string.Concat(
            path.Split('{').Skip(1).Select(part => "/{" + Word(part[..part.IndexOf('}', StringComparison.Ordinal)]) + "}"));

    private string MediaType(string type) => (_round % 3) switch { 0 => type, 1 => type + "; a=" + Word(type), _ => Word(type) };
}
