using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GigstackTests.Documents;

/// <summary>One of the two documents that the clients are generated from, and where its code lies.</summary>
public sealed class SpecDocument
{
    private static readonly string[] s_methods = ["get", "post", "put", "patch", "delete"];

    private readonly JsonNode _root;
    private readonly IReadOnlySet<string> _sent;

    private SpecDocument(string file, string ns)
    {
        File = file;
        Namespace = ns;
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(file)!;
        _root = Yaml.Read(stream);
        _sent = SentSchemas.Of(_root);
        Operations = [.. Find()];
    }

    public static SpecDocument Current { get; } = new("gigstack.v2.yaml", "Gigstack");

    public static SpecDocument June2025 { get; } = new("gigstack.v2.2025-06.yaml", "Gigstack.V202506");

    public static IReadOnlyList<SpecDocument> All { get; } = [Current, June2025];

    /// <summary>Its name in spec/.</summary>
    public string File { get; }

    /// <summary>The namespace of the generated types.</summary>
    public string Namespace { get; }

    public IReadOnlyList<SpecOperation> Operations { get; }

    /// <summary>The payload that the document shows of each webhook, by its name.</summary>
    public IReadOnlyDictionary<string, SpecExample> Webhooks => (_root["webhooks"] as JsonObject ?? []).ToDictionary(
        webhook => webhook.Key,
        webhook =>
        {
            var media = webhook.Value!["post"]!["requestBody"]!["content"]!["application/json"]!;
            return new SpecExample(this, "webhook", "application/json", media["schema"]!, media["example"]!);
        });

    public static SpecDocument Of(string ns) => All.Single(document => document.Namespace == ns);

    public SpecOperation Operation(string id) => Operations.Single(operation => operation.Id == id);

    /// <summary>The type that a value of a schema is read into.</summary>
    public Type TypeOf(JsonNode schema)
    {
        if ((string?)schema["$ref"] is { } reference)
            return FindType(reference.Split('/')[^1]) ?? TypeOf(Resolve(schema));
        var kind = schema["type"] is JsonArray kinds
            ? kinds.Select(type => (string)type!).Single(type => type != "null")
            : (string?)schema["type"];
        return kind switch
        {
            "array" => typeof(IReadOnlyList<>).MakeGenericType(TypeOf(schema["items"]!)),
            "object" when schema["properties"] is null =>
                typeof(IReadOnlyDictionary<,>).MakeGenericType(
                    typeof(string),
                    schema["additionalProperties"] is JsonObject values ? TypeOf(values) : typeof(JsonElement)),
            "string" when schema["format"] is null => typeof(string),
            "string" when (string?)schema["format"] == "byte" => typeof(byte[]),
            "boolean" => typeof(bool),
            "integer" => (string?)schema["format"] == "int32" ? typeof(int) : typeof(long),
            null => typeof(JsonElement),
            _ => throw new NotSupportedException($"Name this body as a component: {schema.ToJsonString()}"),
        };
    }

    /// <summary>A generated type.</summary>
    public Type Type(string name) => FindType(name) ?? throw new ArgumentException($"No type {Namespace}.{name}");

    /// <summary>Whether requests send a component schema, which may stand in answers too.</summary>
    public bool IsSent(JsonNode schema) => (string?)schema["$ref"] is { } reference && _sent.Contains(reference);

    /// <summary>The components of a section, in the order of the document.</summary>
    public IEnumerable<KeyValuePair<string, JsonNode>> Components(string section) =>
        _root["components"]![section]!.AsObject().Select(component => KeyValuePair.Create(component.Key, component.Value!));

    /// <summary>A value at the top of the document.</summary>
    public JsonNode? Extension(string name) => _root[name];

    /// <summary>The node itself, or what it refers to.</summary>
    public JsonNode Resolve(JsonNode node)
    {
        if ((string?)node["$ref"] is not { } reference)
            return node;
        return Resolve(reference.Split('/').Skip(1).Aggregate(_root, (at, name) => at[name] ?? throw new KeyNotFoundException(reference)));
    }

    /// <summary>The examples of a request body or a response; of its JSON, if it has several forms.</summary>
    public IEnumerable<SpecExample> ExamplesOf(JsonNode body, string place)
    {
        var content = body["content"] as JsonObject ?? [];
        var mediaType = content.ContainsKey("application/json") ? "application/json" : content.FirstOrDefault().Key;
        if (mediaType is null)
            yield break;
        var media = content[mediaType]!.AsObject();
        var schema = media["schema"]!;
        if (media.TryGetPropertyValue("example", out var single))
            yield return new SpecExample(this, place, mediaType, schema, single);
        foreach (var (name, example) in media["examples"] as JsonObject ?? [])
            yield return new SpecExample(this, $"{place} {name}", mediaType, schema, Resolve(example!)["value"]);
    }

    /// <summary>The type of a security scheme, <c>http</c> or <c>apiKey</c>.</summary>
    public string SecurityKind(string scheme) => (string)_root["components"]!["securitySchemes"]![scheme]!["type"]!;

    private Type? FindType(string name) => typeof(SpecDocument).Assembly.GetType($"{Namespace}.{name}");

    private IEnumerable<SpecOperation> Find()
    {
        foreach (var (path, item) in _root["paths"]!.AsObject())
        {
            foreach (var (method, operation) in item!.AsObject().Where(member => s_methods.Contains(member.Key)))
                yield return new SpecOperation(this, method.ToUpperInvariant(), path, item, operation!);
        }
    }
}
