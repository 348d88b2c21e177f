using System.Text.Json.Nodes;
using System.Threading;
using Gigstack.Generator.Document.Bundling;

namespace Gigstack.Generator.Document.Swagger;

/// <summary>
/// Rewrites a bundled document of Swagger 2.0 as OpenAPI 3.0, by what it means: later stages know no other form. Everything that moves
/// keeps its place in the file.
/// </summary>
internal sealed class SwaggerRewriter
{
    /// <summary>Members of the root that become others.</summary>
    private static readonly HashSet<string> s_rewritten = [
        "swagger", "host", "basePath", "schemes", "consumes", "produces", "paths", "definitions", "parameters", "responses",
        "securityDefinitions"];

    private readonly Relocations _relocations;
    private readonly Findings _findings;
    private readonly CancellationToken _cancellationToken;
    private readonly JsonObject _old;
    private readonly SwaggerServers _servers;
    private readonly SwaggerMedia _media;
    private readonly SwaggerParameters _parameters;
    private readonly SwaggerOperations _operations;
    private readonly SwaggerResponses _responses;

    private SwaggerRewriter(Relocations relocations, Findings findings, CancellationToken cancellationToken)
    {
        _relocations = relocations;
        _findings = findings;
        _cancellationToken = cancellationToken;
        _old = (JsonObject)relocations.Main.Root!;
        _servers = new SwaggerServers(_old);
        _media = new SwaggerMedia(_old);
        _parameters = new SwaggerParameters(relocations, findings);
        _responses = new SwaggerResponses(_old, relocations, _parameters, _media);
        _operations = new SwaggerOperations(
            _old, _parameters, new SwaggerBodies(relocations, findings, _parameters, _media), _responses, _servers);
    }

    public static void Rewrite(Relocations relocations, Findings findings, CancellationToken cancellationToken) =>
        new SwaggerRewriter(relocations, findings, cancellationToken).Run();

    private void Run()
    {
        SwaggerReferences.Rewrite(_relocations.Main, _cancellationToken);
        var root = new JsonObject { ["openapi"] = "3.0.4" };
        if (_servers.OfDocument() is { } servers)
            root["servers"] = servers;
        foreach (var member in _old.Where(static member => !s_rewritten.Contains(member.Key)))
            root[member.Key] = member.Value?.DeepClone();
        root["components"] = Components();
        root["paths"] = _operations.Paths(_cancellationToken);
        _relocations.Main.Root = root;

        var walker = new GrammarWalker(_relocations.Main, JsonPointer.Root, null, static (_, _, _) => true, _cancellationToken)
        {
            Visited = SwaggerSchemas.Rewrite,
        };
        walker.Visit(new Subtree(root, NodeKind.Document, _relocations.Main, JsonPointer.Root));
        new SchemaSpelling(root, _findings) { WasVersion2 = true }.Rewrite(walker.SchemasToRewrite, _cancellationToken);
        _media.Repeat(_cancellationToken);
    }

    /// <summary>A copy, schema by schema, as they are most of a document.</summary>
    private JsonObject Definitions(JsonObject definitions)
    {
        var schemas = new JsonObject();
        foreach (var definition in definitions)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            schemas[definition.Key] = definition.Value?.DeepClone();
        }

        return schemas;
    }

    private JsonObject Components()
    {
        var components = new JsonObject();
        if (_old["definitions"] is JsonObject definitions)
            Add("schemas", "definitions", Definitions(definitions));
        if (_old["securityDefinitions"] is JsonObject schemes)
            Add("securitySchemes", "securityDefinitions", SwaggerSecurity.Schemes(schemes));
        if (_old["parameters"] is JsonObject)
            Add("parameters", "parameters", _parameters.Shared(_old));
        if (_old["responses"] is JsonObject)
            Add("responses", "responses", _responses.Shared());
        return components;

        void Add(string section, string former, JsonNode value)
        {
            components[section] = value;
            _relocations.Rewrite(JsonPointer.Root.Then("components", section), JsonPointer.Root.Then(former));
        }
    }
}
