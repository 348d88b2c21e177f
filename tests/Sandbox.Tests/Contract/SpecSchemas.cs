using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace Gigstack.Sandbox.Tests.Contract;

/// <summary>The schemas of a document, compiled: open ones for requests, closed ones for answers.</summary>
internal sealed class SpecSchemas
{
    private static readonly EvaluationOptions s_options = new() { OutputFormat = OutputFormat.List, RequireFormatValidation = true };

    private static readonly JsonSerializerOptions s_deep = new() { MaxDepth = 128 };

    private readonly JsonObject _components;

    private readonly bool _closed;

    private readonly string _id;

    private readonly BuildOptions _build = new() { Dialect = Dialect.Draft202012, SchemaRegistry = new SchemaRegistry() };

    private readonly Dictionary<JsonNode, JsonSchema> _compiled = [];

    public SpecSchemas(JsonObject components, bool closed)
    {
        _components = components;
        _closed = closed;
        _id = $"https://localhost/{Guid.NewGuid():N}";
        Compile(new JsonObject
        {
            ["$id"] = _id,
            ["$defs"] = new JsonObject(components.Select(entry => KeyValuePair.Create<string, JsonNode?>(entry.Key, Write(entry.Value)))),
        });
    }

    /// <summary>What is wrong with a value; empty if nothing is.</summary>
    public IReadOnlyList<string> Problems(JsonNode schema, JsonNode? value)
    {
        JsonSchema compiled;
        lock (_compiled)
        {
            if (!_compiled.TryGetValue(schema, out compiled!))
                _compiled[schema] = compiled = Compile(Absolute(Write(schema)));
        }

        var results = compiled.Evaluate(JsonSerializer.SerializeToElement(value, s_deep), s_options);
        if (results.IsValid)
            return [];
        var details = results.Details ?? [results];
        var valid = details.Where(detail => detail.IsValid).Select(detail => detail.EvaluationPath.ToString()).ToHashSet();
        return
        [
            .. details.Where(detail => detail.Errors is not null && !IsBranch(detail.EvaluationPath.ToString(), valid))
                .SelectMany(detail => detail.Errors!.Select(error => $"{detail.InstanceLocation}: {error.Key}: {error.Value}")).Distinct(),
        ];
    }

    // Of alternatives of which one is valid, the errors of the others are irrelevant.
    private static bool IsBranch(string path, HashSet<string> valid)
    {
        for (var i = path.IndexOf("Of/", StringComparison.Ordinal); i >= 0; i = path.IndexOf("Of/", i + 1, StringComparison.Ordinal))
        {
            if (valid.Contains(path[..path.LastIndexOf('/', i)]))
                return true;
        }

        return false;
    }

    private JsonNode Write(JsonNode? schema) => new SchemaText(_components, _closed).Of(schema);

    private JsonSchema Compile(JsonNode schema) =>
        JsonSchema.Build(JsonSerializer.SerializeToElement(schema), _build);

    private JsonNode Absolute(JsonNode schema) =>
        JsonNode.Parse(schema.ToJsonString().Replace("\"#/$defs/", $"\"{_id}#/$defs/", StringComparison.Ordinal))!;
}
