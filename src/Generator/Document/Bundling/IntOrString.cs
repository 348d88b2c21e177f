using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gigstack.Generator.Document.Bundling;

/// <summary>Rewrites a value of Kubernetes that is an integer or a string as alternatives. Its type says only string, or nothing.</summary>
internal static class IntOrString
{
    public const string Extension = "x-kubernetes-int-or-string";

    private const string Name = "int-or-string";
    private const string Format = "format";

    public static bool Is(string key, JsonNode? value) => key switch
    {
        Format => value?.GetValueKind() is JsonValueKind.String && value.GetValue<string>() == Name,
        Extension => value?.GetValueKind() is JsonValueKind.True,
        _ => false,
    };

    public static void Rewrite(JsonObject schema)
    {
        if (!Is(Format, schema[Format]) && !Is(Extension, schema[Extension]))
            return;
        var type = schema["type"];
        var admitsNull = type is JsonArray types
            && types.Any(static one => one?.GetValueKind() is JsonValueKind.String && one.GetValue<string>() == "null");
        schema.Remove(Format);
        if (schema.ContainsKey("enum") || schema.ContainsKey("const"))
            return;
        schema.Remove("type");
        if (schema.ContainsKey("oneOf") || schema.ContainsKey("anyOf") || schema.ContainsKey("allOf"))
            return;
        var text = new JsonObject { ["type"] = "string" };
        if (schema["pattern"] is { } pattern)
        {
            schema.Remove("pattern");
            text["pattern"] = pattern;
        }

        var choice = new JsonArray(new JsonObject { ["type"] = "integer" }, text);
        if (admitsNull)
            choice.Add(new JsonObject { ["type"] = "null" });
        schema["anyOf"] = choice;
    }
}
