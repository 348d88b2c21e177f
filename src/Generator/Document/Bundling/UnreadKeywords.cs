using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gigstack.Generator.Document.Bundling;

/// <summary>Reports keywords that do not affect the generated type, because they only constrain values.</summary>
internal static class UnreadKeywords
{
    private const string Unchecked = "values are not checked against it";
    private const string Additional = "properties that only it describes are in AdditionalProperties, as JSON";

    private static readonly Dictionary<string, string> s_outcomes = new()
    {
        ["not"] = Unchecked,
        ["if"] =
            "values are not checked against 'then' and 'else', and properties that only they describe are in AdditionalProperties, as JSON",
        ["dependentSchemas"] = Additional,
        ["dependentRequired"] = Unchecked,
        ["dependencies"] = Unchecked,
        ["contains"] = Unchecked,
        ["propertyNames"] = Unchecked,
        ["unevaluatedItems"] = Unchecked,
        ["unevaluatedProperties"] = "properties that are not in the schema are in AdditionalProperties, as JSON",
        ["$dynamicRef"] = "the type is determined by the other keywords",
    };

    /// <summary>Whether a keyword has an effect that is ignored. An empty schema has no effect.</summary>
    public static bool IsUnread(string key, JsonNode? value) => s_outcomes.ContainsKey(key) && value switch
    {
        // The other keyword already evaluates everything.
        { Parent: JsonObject schema } when (key is "unevaluatedProperties" && schema.ContainsKey("additionalProperties"))
            || (key is "unevaluatedItems" && schema.ContainsKey("items")) => false,
        JsonObject schema => schema.Count > 0,
        JsonValue flag =>
            key is "$dynamicRef" || (flag.GetValueKind() is JsonValueKind.False && key is "unevaluatedProperties" or "unevaluatedItems"),
        _ => false,
    };

    public static void Report(JsonObject schema, Findings findings)
    {
        foreach (var member in schema)
        {
            if (IsUnread(member.Key, member.Value))
                Report(schema, member.Key, s_outcomes[member.Key], findings);
        }
    }

    public static void Report(JsonObject schema, string keyword, string outcome, Findings findings) =>
        findings.Add(Descriptors.UnreadKeyword, NodePlace.Of(schema).Then(keyword), keyword, outcome);
}
