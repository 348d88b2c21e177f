using System.Text.Json.Nodes;

namespace GigstackTests.Documents;

/// <summary>A parameter of an operation.</summary>
/// <param name="document">The document.</param>
/// <param name="node">The parameter itself, no reference.</param>
public sealed class SpecParameter(SpecDocument document, JsonNode node)
{
    public string Name { get; } = (string)node["name"]!;

    /// <summary><c>path</c>, <c>query</c>, <c>header</c> or <c>cookie</c>.</summary>
    public string In { get; } = (string)node["in"]!;

    public bool IsRequired { get; } = (bool?)node["required"] ?? false;

    /// <summary>Whether the client sends it and not each operation.</summary>
    public bool IsOfClient { get; } = (bool?)node["x-client-parameter"] ?? false;

    public JsonNode Schema { get; } = node["schema"]!;

    /// <summary>Its example, or else a value that the schema names; null for none.</summary>
    public JsonNode? Example
    {
        get
        {
            var schema = document.Resolve(Schema);
            return node["example"] ?? (node["examples"] as JsonObject)?.First().Value!["value"]
                ?? schema["example"] ?? schema["examples"]?[0] ?? schema["default"] ?? schema["const"] ?? schema["enum"]?[0];
        }
    }
}
