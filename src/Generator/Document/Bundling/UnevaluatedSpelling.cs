using System.Text.Json.Nodes;

namespace Gigstack.Generator.Document.Bundling;

/// <summary>
/// Rewrites <c>unevaluatedProperties</c> and <c>unevaluatedItems</c> with a schema as <c>additionalProperties</c> and <c>items</c>, which
/// mean the same once the parts of <c>allOf</c> are merged. TypeSpec writes every map so.
/// </summary>
internal static class UnevaluatedSpelling
{
    private const string Properties = "unevaluatedProperties";
    private const string Items = "unevaluatedItems";

    // These evaluate properties that are not in the merged object, or not in every value.
    private static readonly string[] s_conditions = ["oneOf", "anyOf", "if", "dependentSchemas", "not"];

    public static void Rewrite(JsonObject schema)
    {
        if (s_conditions.Any(schema.ContainsKey))
            return;
        Move(schema, Properties, "additionalProperties");
        Move(schema, Items, "items");
    }

    /// <summary>Moves a schema. One that admits nothing is like false: it only constrains.</summary>
    private static void Move(JsonObject schema, string from, string to)
    {
        if (schema.ContainsKey(to) || schema[from] is not JsonObject { Count: > 0 } described || Admits(described) is false)
            return;
        schema.Remove(from);
        schema[to] = described;
    }

    private static bool Admits(JsonObject described) => described.Count != 1 || described["not"] is not JsonObject { Count: 0 };
}
