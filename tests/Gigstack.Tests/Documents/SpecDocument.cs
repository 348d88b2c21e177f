using System.Reflection;
using System.Text.Json.Nodes;
using Gigstack.Runtime;
using Gigstack.Runtime.Http;

namespace GigstackTests.Documents;

/// <summary>One of the two documents that the clients are generated from, and where its code lies.</summary>
public sealed class SpecDocument
{
    private static readonly string[] s_methods = ["get", "post", "put", "patch", "delete"];

    private readonly JsonNode _root;

    private SpecDocument(string file, string ns)
    {
        Namespace = ns;
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(file)!;
        _root = Yaml.Read(stream);
        Operations = [.. Find()];
    }

    public static SpecDocument Current { get; } = new("gigstack.v2.yaml", "Gigstack");

    public static SpecDocument June2025 { get; } = new("gigstack.v2.2025-06.yaml", "Gigstack.V202506");

    public static IReadOnlyList<SpecDocument> All { get; } = [Current, June2025];

    /// <summary>The namespace of the generated types.</summary>
    public string Namespace { get; }

    public IReadOnlyList<SpecOperation> Operations { get; }

    public static SpecDocument Of(string ns) => All.Single(document => document.Namespace == ns);

    public SpecOperation Operation(string id) => Operations.Single(operation => operation.Id == id);

    /// <summary>The generated type of a schema, which is referred to by name.</summary>
    public Type TypeOf(JsonNode schema) => Type((string?)schema["$ref"] is { } reference ? reference.Split('/')[^1] : throw new ArgumentException($"No reference: {schema}"));

    /// <summary>A generated type.</summary>
    public Type Type(string name) => typeof(SpecDocument).Assembly.GetType($"{Namespace}.{name}", throwOnError: true)!;

    /// <summary>The node itself, or what it refers to.</summary>
    public JsonNode Resolve(JsonNode node)
    {
        if ((string?)node["$ref"] is not { } reference)
            return node;
        return reference.Split('/').Skip(1).Aggregate(_root, (at, name) => at[name] ?? throw new KeyNotFoundException(reference));
    }

    private IEnumerable<SpecOperation> Find()
    {
        foreach (var (path, item) in _root["paths"]!.AsObject())
            foreach (var (method, operation) in item!.AsObject().Where(member => s_methods.Contains(member.Key)))
                yield return new SpecOperation(this, method.ToUpperInvariant(), path, item, operation!);
    }
}
