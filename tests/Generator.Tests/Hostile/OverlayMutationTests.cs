using System.Text.Json.Nodes;
using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Hostile;

/// <summary>Spoiled overlays of a whole document: the generator comes to its end, and what it wrote is C#.</summary>
public class OverlayMutationTests
{
    private const string Overlay = """
        { "overlay": "1.1.0", "info": { "title": "o", "version": "1" }, "extends": "hostile.json", "actions": [
          { "target": "$", "update": { "x-error": { "code": "/code", "message": ["/a", "/b"] }, "tags": [{ "name": "n" }] } },
          { "target": "$.paths.*.*", "update": { "x-envelope": { "payload": "data" }, "deprecated": true } },
          { "target": "$..parameters[?@.in == 'query']", "update": { "x-client-parameter": true, "schema": { "type": "integer" } } },
          { "target": "$.components.schemas.*", "update": { "properties": { "added": { "$ref": "#/components/schemas/Pet" } } } },
          { "target": "$.components.schemas[?@.allOf]", "copy": "$.components.schemas[?@.enum]" },
          { "target": "$..[?@.oneOf || search(@.description, 'a|e')]..type", "remove": true },
          { "target": "$..properties.*", "copy": "$.info" },
          { "target": "$..required[-1]", "update": "id" },
          { "target": "$.info.title", "update": "New" },
          { "target": "$..enum[0, 2:4]", "remove": true } ] }
        """;

    private static readonly string[] s_paths =
    [
        "$..*", "$..[0]", "$.paths", "$.components.schemas.*", "$..schema", "$..['$ref']", "$..responses.*", "$.components", "$..items", "$.paths.*.*.parameters",
    ];

    private static readonly Lazy<JsonObject>[] s_documents =
    [
        new(static () => SeedDocument.Own("rich31")), new(static () => SeedDocument.Own("rich30")),
        new(static () => SeedDocument.Own("rich20")), new(static () => SeedDocument.Spec("gigstack.v2")),
    ];

    [Fact]
    public void Spoiled_overlay_gives_diagnostics_and_code() => Rounds.MustAllHold(
        TestSize.Of(full: 200, quick: 12),
        static round =>
        [
            new ApiFile("/apis/hostile.json", SeedSlice.Of(s_documents[round % s_documents.Length].Value, round).ToJsonString()) { Overlay = "o.json" },
            ApiFile.OverlayOf("/apis/o.json", Spoiled(round)),
        ],
        static (generation, _) =>
        {
            Assert.DoesNotContain(generation.Diagnostics, static diagnostic => diagnostic.Id == "GIG0011");
            GeneratedCode.MustParse(generation);
        });

    private static string Spoiled(int round)
    {
        var seed = (JsonObject)JsonNode.Parse(Overlay)!;
        var random = new Random(round);
        var actions = (JsonArray)seed["actions"]!;
        for (var i = 0; i < 3; i++)
            actions[random.Next(actions.Count)]!["target"] = s_paths[random.Next(s_paths.Length)];
        return DocumentMutation.Of(seed, round);
    }
}
