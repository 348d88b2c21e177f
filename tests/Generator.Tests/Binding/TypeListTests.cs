using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Binding;

/// <summary>Keywords of JSON Schema 2020-12 that OpenAPI 3.0 has not.</summary>
public class TypeListTests
{
    [Theory]
    [InlineData("type: [integer, string], format: int32, pattern: '^-?(?:0|[1-9]\\d*)$'", "int?")]
    [InlineData("type: ['null', integer, string], format: int64, pattern: '^-?(?:0|[1-9]\\d*)$'", "long?")]
    [InlineData("type: [number, string], format: double", "double?")]
    [InlineData("type: [number, string], format: decimal", "decimal?")]
    [InlineData("type: [integer, number]", "double?")]
    [InlineData("type: [string]", "string?")]
    [InlineData("type: [string, integer]", "VChoice?")]
    [InlineData("type: [string, array, 'null'], items: { type: string }", "VChoice?")]
    [InlineData("const: x", "string?")]
    [InlineData("const: 5", "long?")]
    [InlineData("const: true", "bool?")]
    [InlineData("type: array, prefixItems: [ { type: string }, { type: string } ], items: false", "IReadOnlyList<string>?")]
    [InlineData("prefixItems: [ { type: string }, { type: integer } ]", "IReadOnlyList<VItem>?")]
    [InlineData("type: object, patternProperties: { '^x-': { type: integer } }", "IReadOnlyDictionary<string, long>?")]
    [InlineData("patternProperties: { '^x-': { type: integer } }, additionalProperties: false", "IReadOnlyDictionary<string, long>?")]
    [InlineData(
        "type: object, patternProperties: { '^x-': { type: integer } }, additionalProperties: true",
        "IReadOnlyDictionary<string, JsonElement>?")]
    [InlineData(
        "type: object, patternProperties: { '^x-': { type: integer } }, additionalProperties: { type: string }",
        "IReadOnlyDictionary<string, VEntry>?")]
    public void Property_has_the_type_that_is_meant(string schema, string type)
    {
        var generation = Generation.Clean(OpenApi.Schemas($$"""
            Thing: { type: object, properties: { v: { {{schema}} } } }
            """));

        Assert.Equal(type, generation.Property("Thing", "V"));
    }

    [Theory]
    [InlineData("""{"n":5,"list":[1,"2"]}""", """5 3 {"n":5,"list":[1,2]}""")]
    [InlineData("""{"n":"-5","list":["1"]}""", """-5 1 {"n":-5,"list":[1]}""")]
    [InlineData("""{"n":"\u0031","list":[]}""", """1 0 {"n":1,"list":[]}""")]
    [InlineData("""{"n":"5x","list":[]}""", "refused")]
    [InlineData("""{"n":"","list":[]}""", "refused")]
    [InlineData("""{"n":"true","list":[]}""", "refused")]
    [InlineData("""{"n":true,"list":[]}""", "refused")]
    public void Numbers_may_come_as_strings_and_leave_as_numbers(string json, string outcome)
    {
        var run = Probe.Run(OpenApi.Schemas("""
            Thing: { type: object, required: [n, list], properties: { n: { $ref: '#/components/schemas/Number' }, list: { type: array, items: { type: [number, string], pattern: '^[0-9]+$' } } } }
            Number: { type: [integer, string], format: int32 }
            """), $$""""try { var thing = Read<Thing>("""{{json}}"""); return $"{thing.N} {thing.List.Sum()} {Write(thing)}"; } catch (JsonException) { return "refused"; }"""");

        Assert.Equal(outcome, run);
    }

    [Fact]
    public void Choice_of_types_reads_each()
    {
        var run = Probe.Run(OpenApi.Schemas("""
            Thing: { type: [string, integer, boolean, object, array, 'null'], minLength: 1, properties: { a: { $ref: '#/components/schemas/Other' } }, items: { $ref: '#/components/schemas/Other' } }
            Other: { type: object, properties: { b: { type: string } } }
            """), """
            var texts = new[] { "\"s\"", "7", "true", "{\"a\":{\"b\":\"c\"}}", "[{\"b\":\"d\"}]" };
            return string.Join(" ", texts.Select(text => Read<Thing>(text).Value!.GetType().Name.Split('`')[0] + (Again<Thing>(text) == text ? "" : "!")));
            """);

        Assert.Equal("String Int64 Boolean Object Other[]", run);
    }
}
