using System.Text.Json.Nodes;
using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Sandbox.Tests.Contract;

/// <summary>The OpenAPI document of an edition.</summary>
internal sealed class SpecDocument
{
    public static readonly SpecDocument Current = new("current", "gigstack.v2.yaml");

    public static readonly SpecDocument June2025 = new("2025-06", "gigstack.v2.2025-06.yaml");

    private readonly JsonObject _root;

    private readonly List<(string[] Segments, JsonObject Item)> _paths;

    private SpecDocument(string name, string file)
    {
        Name = name;
        _root = YamlTree.Load(Repository.PathOf("spec", file));
        var schemas = _root["components"]!["schemas"]!.AsObject();
        Requests = new SpecSchemas(schemas, closed: false);
        Answers = new SpecSchemas(schemas, closed: true);
        Error = schemas["ErrorResponse"]!;
        // Of two paths that match, the one that is literal for longer counts.
        _paths =
        [
            .. _root["paths"]!.AsObject().Select(path => (Segments: path.Key.Trim('/').Split('/'), path.Value!.AsObject()))
                .OrderBy(path => string.Concat(path.Segments.Select(segment => IsParameter(segment) ? '1' : '0')), StringComparer.Ordinal),
        ];
    }

    /// <summary>The edition.</summary>
    public string Name { get; }

    public SpecSchemas Requests { get; }

    public SpecSchemas Answers { get; }

    /// <summary>The body of every error.</summary>
    public JsonNode Error { get; }

    public static SpecDocument Of(GigstackEdition edition) => edition == GigstackEdition.Current ? Current : June2025;

    /// <summary>The operation for a path below the base address; null if the document has none.</summary>
    public SpecOperation? Find(string method, string path)
    {
        var segments = path.Trim('/').Split('/');
        foreach (var (pattern, item) in _paths.Where(candidate => Matches(candidate.Segments, segments)))
        {
            if (item[method.ToLowerInvariant()] is JsonObject operation)
            {
                var values = pattern.Zip(segments).Where(pair => IsParameter(pair.First));
                return new SpecOperation(
                    this, operation, item, values.ToDictionary(pair => pair.First[1..^1], pair => Uri.UnescapeDataString(pair.Second)));
            }
        }

        return null;
    }

    /// <summary>What a reference of the document leads to; the node itself if it is none.</summary>
    public JsonObject Resolve(JsonNode node) => (string?)node["$ref"] is { } reference
        ? Resolve(reference[2..].Split('/').Aggregate((JsonNode)_root, (at, name) => at[name]!))
        : node.AsObject();

    private static bool Matches(string[] pattern, string[] segments) =>
        pattern.Length == segments.Length
        && pattern.Zip(segments).All(pair => IsParameter(pair.First) ? pair.Second.Length > 0 : pair.First == pair.Second);

    private static bool IsParameter(string segment) => segment is ['{', .., '}'];
}
