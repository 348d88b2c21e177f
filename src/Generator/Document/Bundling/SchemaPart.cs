using System.Text.Json.Nodes;

namespace Gigstack.Generator.Document.Bundling;

/// <summary>A schema, and the one that it is combined with others in.</summary>
/// <param name="Schema">The schema.</param>
/// <param name="Whole">The outermost schema that contains it by <c>allOf</c> and the like; itself if there is none.</param>
/// <param name="IsUnread">Whether it does not affect the generated type, as in <c>not</c>, <c>if</c> and <c>then</c>.</param>
internal sealed record SchemaPart(JsonObject Schema, JsonObject Whole, bool IsUnread)
{
    /// <summary>The part that a schema is in the one around it; null for a schema of its own, such as a property.</summary>
    public static SchemaPart Of(JsonObject schema, SchemaPart? around, string keyword) =>
        around is null ? new SchemaPart(schema, schema, false) : keyword switch
        {
            "allOf" or "oneOf" or "anyOf" => around with { Schema = schema },
            "not" or "if" or "then" or "else" or "dependentSchemas" => around with { Schema = schema, IsUnread = true },
            _ => new SchemaPart(schema, schema, false),
        };
}
