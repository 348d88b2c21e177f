using System.Globalization;
using System.Text.Json.Nodes;
using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Hostile;

/// <summary>A large document in each of the forms that are read in their own way.</summary>
internal static class CancelledDocument
{
    private static readonly int s_schemas = TestSize.Of(full: 1_500, quick: 400);

    public static IReadOnlyList<ApiFile> Of(string form) => form switch
    {
        "yaml" => [new ApiFile("/apis/test.yaml", "# YAML\n" + Document(Schema("#/components/schemas/")).ToJsonString())],
        "swagger" => [new ApiFile("/apis/test.json", Swagger().ToJsonString())],
        "files" =>
        [
            new ApiFile("/apis/test.json", Document(Schema("other.json#/components/schemas/")).ToJsonString()),
            ApiFile.Reference("/apis/other.json", Document(Schema("#/components/schemas/")).ToJsonString()),
        ],
        "overlay" =>
        [
            new ApiFile("/apis/test.json", Document(Schema("#/components/schemas/")).ToJsonString()) { Overlay = "test.overlay.json" },
            ApiFile.OverlayOf("/apis/test.overlay.json", Overlay().ToJsonString()),
        ],
        _ => [new ApiFile("/apis/test.json", Document(Schema("#/components/schemas/")).ToJsonString())],
    };

    private static JsonObject Document(Func<int, JsonObject> schema) => new()
    {
        ["openapi"] = "3.1.0",
        ["info"] = new JsonObject { ["title"] = "Test", ["version"] = "1" },
        ["paths"] = Map(s_schemas / 4, static number => $"/g{number % 20}/{number}", static number => Operation(number, new JsonObject
        {
            ["description"] = "Found",
            ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = Reference("#/components/schemas/", number) } },
        })),
        ["components"] = new JsonObject { ["schemas"] = Map(s_schemas, static number => $"S{number}", schema) },
    };

    private static JsonObject Swagger() => new()
    {
        ["swagger"] = "2.0",
        ["info"] = new JsonObject { ["title"] = "Test", ["version"] = "1" },
        ["paths"] = Map(s_schemas / 4, static number => $"/g{number % 20}/{number}", static number => Operation(
            number, new JsonObject { ["description"] = "Found", ["schema"] = Reference("#/definitions/", number) })),
        ["definitions"] = Map(s_schemas, static number => $"S{number}", Schema("#/definitions/")),
    };

    private static JsonObject Overlay() => new()
    {
        ["overlay"] = "1.0.0",
        ["actions"] = new JsonArray([.. Enumerable.Range(0, s_schemas / 10).Select(static number => new JsonObject
        {
            ["target"] = $"$.components.schemas.S{number}",
            ["update"] = new JsonObject { ["description"] = "Changed." },
        })]),
    };

    private static JsonObject Operation(int number, JsonObject response) => new()
    {
        ["get"] = new JsonObject
        {
            ["operationId"] = $"g{number % 20}.get{number}",
            ["description"] = "Gets *one* of [many](https://example.com).",
            ["responses"] = new JsonObject { ["200"] = response },
        },
    };

    private static Func<int, JsonObject> Schema(string prefix) => number => new JsonObject
    {
        ["type"] = "object",
        ["description"] = $"The schema {number}.",
        ["required"] = new JsonArray("p0", "p1"),
        ["properties"] = Map(
            10,
            static property => $"p{property}",
            property => property == 9
                ? Reference(prefix, (number + 1) % s_schemas)
                : new JsonObject { ["type"] = property % 2 == 0 ? "string" : "integer", ["description"] = "One of its values." }),
    };

    private static JsonObject Reference(string prefix, int number) =>
        new() { ["$ref"] = string.Create(CultureInfo.InvariantCulture, $"{prefix}S{number}") };

    private static JsonObject Map(int count, Func<int, string> name, Func<int, JsonObject> value) =>
        new(Enumerable.Range(0, count).Select(number => KeyValuePair.Create(name(number), (JsonNode?)value(number))));
}
