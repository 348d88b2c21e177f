using System.Text.Json.Nodes;

namespace Gigstack.Sandbox.Tests.Contract;

/// <summary>A schema of the OpenAPI document as JSON Schema alone.</summary>
/// <param name="components">The component schemas.</param>
/// <param name="closed">Whether properties that the schema does not declare are refused.</param>
internal sealed class SchemaText(JsonObject components, bool closed)
{
    public const string ComponentPrefix = "#/components/schemas/";

    /// <summary>Keywords with one schema, with an array of schemas, and with a schema for each name.</summary>
    private static readonly string[] s_one = ["items", "additionalProperties", "propertyNames", "not"];

    private static readonly string[] s_many = ["oneOf", "anyOf", "allOf", "prefixItems"];

    private static readonly string[] s_named = ["properties", "patternProperties"];

    private static readonly string[] s_ignored =
        ["description", "title", "example", "examples", "deprecated", "externalDocs", "xml", "default", "discriminator", "readOnly"];

    public JsonNode Of(JsonNode? schema) => Write(schema, isPart: false);

    // A part of allOf says nothing about the properties of the other parts, so only the whole is closed.
    private JsonNode Write(JsonNode? node, bool isPart)
    {
        if (node is not JsonObject schema)
            return node?.DeepClone() ?? true;
        if (isPart && Reference(schema) is { } part)
            return Write(components[part], isPart: true);

        var written = new JsonObject();
        foreach (var (keyword, value) in schema.Where(entry => !IsIgnored(entry.Key)))
            written[keyword] = Keyword(keyword, value, isPart || IsWhole(schema));
        if (closed && schema["writeOnly"] is not null)
            return false;
        if (closed && !isPart && IsClosed(schema))
            written["unevaluatedProperties"] = false;
        return written;
    }

    private JsonNode? Keyword(string keyword, JsonNode? value, bool isPart) => keyword switch
    {
        "$ref" => JsonValue.Create("#/$defs/" + ((string)value!)[ComponentPrefix.Length..]),
        _ when s_one.Contains(keyword) => Write(value, isPart: false),
        _ when s_many.Contains(keyword) => new JsonArray([.. value!.AsArray().Select(item => Write(item, isPart))]),
        _ when s_named.Contains(keyword) => new JsonObject(
            value!.AsObject().Select(entry => KeyValuePair.Create<string, JsonNode?>(entry.Key, Write(entry.Value, isPart: false)))),
        _ => value?.DeepClone(),
    };

    private static bool IsIgnored(string keyword) => keyword.StartsWith("x-", StringComparison.Ordinal) || s_ignored.Contains(keyword);

    private static string? Reference(JsonObject schema) => ((string?)schema["$ref"])?[ComponentPrefix.Length..];

    private static bool IsWhole(JsonObject schema) =>
        schema["allOf"] is not null || (schema["properties"] is not null && (schema["oneOf"] ?? schema["anyOf"]) is not null);

    // An object without properties is free-form.
    private static bool IsClosed(JsonObject schema) =>
        (schema["properties"] is not null || IsWhole(schema)) && schema["additionalProperties"] is null;
}
