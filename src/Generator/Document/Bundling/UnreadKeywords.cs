using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gigstack.Generator.Document.Bundling;

/// <summary>Keywords of schemas that do not affect the generated type, as they constrain values, or only some of them. Each is reported.</summary>
internal static class UnreadKeywords
{
    private const string Unchecked = "values are read and sent whether they keep to it or not";
    private const string Additional = "properties that it alone describes are JSON in AdditionalProperties";

    private static readonly Dictionary<string, string> Outcomes = new()
    {
        ["not"] = Unchecked,
        ["if"] = "what 'then' and 'else' ask for is not checked, and " + Additional,
        ["dependentSchemas"] = Additional,
        ["dependentRequired"] = Unchecked,
        ["dependencies"] = Unchecked,
        ["contains"] = Unchecked,
        ["propertyNames"] = Unchecked,
        ["unevaluatedItems"] = Unchecked,
        ["unevaluatedProperties"] = "properties that the schema does not name are JSON in AdditionalProperties",
        ["$dynamicRef"] = "the value is what the other keywords make of it",
    };

    /// <summary>Whether a member has an effect that is not read. An empty schema has none.</summary>
    public static bool IsUnread(string key, JsonNode? value) => Outcomes.ContainsKey(key) && value switch
    {
        // Everything is evaluated by the other keyword.
        { Parent: JsonObject schema } when (key is "unevaluatedProperties" && schema.ContainsKey("additionalProperties")) || (key is "unevaluatedItems" && schema.ContainsKey("items")) => false,
        JsonObject schema => schema.Count > 0,
        JsonValue flag => key is "$dynamicRef" || (flag.GetValueKind() is JsonValueKind.False && key is "unevaluatedProperties" or "unevaluatedItems"),
        _ => false,
    };

    public static void Report(JsonObject schema, Findings findings)
    {
        foreach (var member in schema)
            if (IsUnread(member.Key, member.Value))
                Report(schema, member.Key, Outcomes[member.Key], findings);
    }

    public static void Report(JsonObject schema, string keyword, string outcome, Findings findings) =>
        findings.Add(Descriptors.UnreadKeyword, NodePlace.Of(schema).Then(keyword), keyword, outcome);
}
