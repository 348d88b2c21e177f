using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Nodes;
using Gigstack.Generator.Diagnostics;

namespace Gigstack.Generator.Document.Bundling;

/// <summary>Says in other words what Microsoft.OpenApi does not read as it is written.</summary>
internal sealed class OddityRepair(Relocations relocations, Findings findings)
{
    private static readonly HashSet<string> CollectionFormats = ["csv", "ssv", "pipes", "multi"];

    private readonly bool _hasConst =
        relocations.Main.Root is JsonObject root && !OpenApiVersion.IsVersion2(root) && !OpenApiVersion.IsVersion30(root);

    public void Repair(Oddity oddity)
    {
        if (oddity.Key == Oddity.Const)
        {
            RepairConst(oddity);
        }
        else if (relocations.Main.Root is JsonObject root && OpenApiVersion.IsVersion2(root)
            && !CollectionFormats.Contains(oddity.Node[Oddity.CollectionFormat]?.ToString() ?? ""))
        {
            findings.Add(relocations.Locate(
                oddity.Tree, oddity.Pointer, value: true, Descriptors.UnsupportedConstruct,
                $"collectionFormat '{oddity.Node[Oddity.CollectionFormat]}'", "csv is used instead"));
            oddity.Node[Oddity.CollectionFormat] = "csv";
        }
    }

    /// <summary>What the reader forgets of a const.</summary>
    private static string? TypeOf(JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.String => "string",
        JsonValueKind.Number => value.ToJsonString().IndexOfAny(['.', 'e', 'E']) < 0 ? "integer" : "number",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        _ => null,
    };

    /// <summary>The reader keeps a const as text: what is no scalar is an enum of one value as well.</summary>
    private void RepairConst(Oddity oddity)
    {
        var value = oddity.Node[Oddity.Const];
        if (_hasConst && value is JsonValue)
        {
            if (!oddity.Node.ContainsKey("type") && TypeOf(value) is { } type)
            {
                oddity.Node["type"] = type;
            }

            return;
        }

        if (!_hasConst)
        {
            findings.Add(relocations.Locate(
                oddity.Tree, oddity.Pointer, value: false, Descriptors.ReadLeniently,
                "'const' has no meaning before OpenAPI 3.1", "it is read as an enum of one value"));
        }

        oddity.Node.Remove(Oddity.Const);
        if (!oddity.Node.ContainsKey("enum"))
        {
            oddity.Node.Add("enum", new JsonArray(value));
        }
    }
}
