using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gigstack.Generator.Document.Bundling;

/// <summary>
/// Rewrites <c>nullable</c> and <c>x-nullable</c> that Microsoft.OpenApi ignores: next to a <c>$ref</c>, without a <c>type</c>, or in a
/// version of OpenAPI that does not have this keyword.
/// </summary>
internal static class NullSpelling
{
    public const string Nullable = "nullable";
    public const string Extension = "x-nullable";

    private const string Type = "type";
    private const string Reference = "$ref";

    public static bool Is(JsonObject schema) => IsTrue(schema[Nullable]) || IsTrue(schema[Extension]);

    public static bool IsTrue(JsonNode? value) => value?.GetValueKind() is JsonValueKind.True;

    /// <param name="schema">A schema that allows null.</param>
    /// <param name="keyword">How its version writes that: <c>nullable</c>, or null for the type <c>null</c>.</param>
    public static void Rewrite(JsonObject schema, string? keyword)
    {
        if (schema[Reference] is { } reference)
        {
            schema.Remove(Reference);
            schema["allOf"] = new JsonArray(new JsonObject { [Reference] = reference.DeepClone() });
        }

        if (!schema.ContainsKey(Type) && (schema["oneOf"] ?? schema["anyOf"]) is JsonArray alternatives)
        {
            if (!alternatives.Any(static one => one is JsonObject { Count: 1 } only && only[Type]?.ToString() == "null"))
                alternatives.Add(new JsonObject { [Type] = "null" });
            return;
        }

        // The type follows from the other keywords; it is written out so that null can be added to it.
        if (!schema.ContainsKey(Type) && TypeOf(schema) is { } type)
            schema[Type] = type;
        schema.Remove(Nullable);
        schema.Remove(Extension);
        if (keyword is not null)
            schema[keyword] = true;
        else if (schema[Type] is JsonValue single)
            schema[Type] = new JsonArray(single.DeepClone(), "null");
        else if (schema[Type] is JsonArray types && !types.Any(static one => one?.ToString() == "null"))
            types.Add("null");
    }

    private static string? TypeOf(JsonObject schema) =>
        schema.ContainsKey("allOf") || schema.ContainsKey("properties") || schema.ContainsKey("additionalProperties") ? "object"
        : schema.ContainsKey("items") ? "array"
        : schema["enum"] is JsonArray values
            && values.All(static value => value is null || value.GetValueKind() is JsonValueKind.String) ? "string"
        : null;
}
