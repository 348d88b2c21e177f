using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gigstack.Generator.Document.Bundling;

/// <summary>Rewrites keywords that Microsoft.OpenApi does not read correctly.</summary>
internal sealed class KeywordSpelling(Relocations relocations, Findings findings)
{
    private readonly bool _hasConst =
        relocations.Main.Root is JsonObject root && !OpenApiVersion.IsVersion2(root) && !OpenApiVersion.IsVersion30(root);

    /// <summary>The type of a const, which the reader loses.</summary>
    private static string? TypeOf(JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.String => "string",
        JsonValueKind.Number => value.ToJsonString().IndexOfAny(['.', 'e', 'E']) < 0 ? "integer" : "number",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        _ => null,
    };

    /// <summary>The reader keeps a const as a string. A const that is an object or an array becomes an enum with one value.</summary>
    public void Rewrite(RespelledKeyword keyword)
    {
        var value = keyword.Node[RespelledKeyword.Const];
        if (_hasConst && value is JsonValue)
        {
            if (!keyword.Node.ContainsKey("type") && TypeOf(value) is { } type)
            {
                keyword.Node["type"] = type;
            }

            return;
        }

        if (!_hasConst)
        {
            findings.Add(relocations.Locate(
                keyword.Tree, keyword.Pointer, value: false, Descriptors.ReadLeniently,
                "'const' requires OpenAPI 3.1", "it is read as an enum with one value"));
        }

        keyword.Node.Remove(RespelledKeyword.Const);
        if (!keyword.Node.ContainsKey("enum"))
        {
            keyword.Node.Add("enum", new JsonArray(value));
        }
    }
}
