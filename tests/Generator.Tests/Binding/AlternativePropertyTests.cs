using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Binding;

/// <summary><c>oneOf</c> and <c>anyOf</c> beside properties or inside <c>allOf</c>: one type with the properties of every
/// alternative.</summary>
public class AlternativePropertyTests
{
    private const string Parts = """
        Base: { type: object, required: [id], properties: { id: { type: string }, kind: { type: string } } }
        X: { type: object, required: [kind, both], properties: { kind: { const: x }, both: { type: integer, format: int32 }, x: { type: string } } }
        Y: { type: object, required: [kind, both], properties: { kind: { const: y }, both: { type: integer, format: int32 }, y: { type: boolean } } }
        """;

    [Theory]
    [InlineData(
        "allOf: [ { $ref: '#/components/schemas/Base' }, { oneOf: [ { $ref: '#/components/schemas/X' }, { $ref: '#/components/schemas/Y' } ] } ]")]
    [InlineData(
        "allOf: [ { $ref: '#/components/schemas/Base' } ], anyOf: [ { $ref: '#/components/schemas/X' }, { $ref: '#/components/schemas/Y' } ]")]
    [InlineData("allOf: [ { $ref: '#/components/schemas/U' }, { $ref: '#/components/schemas/Base' } ]")]
    [InlineData(
        "required: [id], properties: { id: { type: string }, kind: { type: string } }, oneOf: [ { $ref: '#/components/schemas/X' }, { $ref: '#/components/schemas/Y' } ]")]
    public void Properties_of_every_alternative_are_read_and_written(string schema)
    {
        var document = OpenApi.Schemas(
            Parts + """

                U: { oneOf: [ { $ref: '#/components/schemas/X' }, { $ref: '#/components/schemas/Y' } ] }
                Thing: { type: object, 
                """ + schema + " }");
        var generation = Generation.Clean(document, Probe.Source(""""
            var thing = Read<Thing>("""{"id":"1","kind":"y","both":2,"y":true,"z":0}""");
            return $"{thing.Id} {thing.Kind} {thing.Both} {thing.X} {thing.Y} {thing.AdditionalProperties!.Count} {Read<Thing>("""{"id":"1","kind":"x","both":2,"x":"t"}""").X}";
            """"));

        Assert.Equal("1 y 2  True 1 t", generation.Execute());
        Assert.Equal("required string", generation.Property("Thing", "Id"));
        Assert.Equal("required int", generation.Property("Thing", "Both"));
        Assert.Equal("bool?", generation.Property("Thing", "Y"));
        Assert.Equal(["GIG0016"], generation.Diagnostics.Select(static diagnostic => diagnostic.Id).Distinct());
    }

    [Fact]
    public void Alternatives_that_only_ask_for_properties_change_nothing()
    {
        var generation = Generation.Clean(OpenApi.Schemas("""
            Thing: { type: object, properties: { a: { type: string }, b: { type: string } }, anyOf: [ { required: [a] }, { required: [b] } ] }
            Text: { type: object, properties: { id: { type: string, oneOf: [ { format: uuid }, { pattern: '^x' } ] } } }
            """));

        Assert.Equal(["A", "B", "AdditionalProperties"], generation.Properties("Thing"));
        Assert.Equal("string?", generation.Property("Text", "Id"));
        Assert.Empty(generation.Diagnostics);
    }

    [Theory]
    [InlineData("{ const: a }", "{ const: b }", "VValue?")]
    [InlineData("{ type: string, enum: [a] }", "{ type: string }", "string?")]
    [InlineData("{ type: integer }", "{ type: number }", "double?")]
    [InlineData("{ type: string }", "{ type: integer }", "VChoice?")]
    [InlineData("{ type: array, items: { type: string } }", "{ type: array, items: { type: string } }", "IReadOnlyList<string>?")]
    public void Property_that_alternatives_describe_otherwise_is_whichever_comes(string first, string second, string type)
    {
        var generation = Generation.Clean(OpenApi.Schemas($$"""
            Thing: { type: object, properties: { id: { type: string } }, oneOf: [ { properties: { v: {{first}} } }, { properties: { v: {{second}} } } ] }
            """));

        Assert.Equal(type, generation.Property("Thing", "V"));
    }

    [Fact]
    public void Base_that_lists_what_takes_it_up_gives_it_nothing_of_the_others()
    {
        var generation = Generation.Clean(OpenApi.Schemas("""
            Base: { type: object, properties: { id: { type: string } }, oneOf: [ { $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' } ] }
            A: { allOf: [ { $ref: '#/components/schemas/Base' }, { properties: { a: { type: string } } } ] }
            B: { allOf: [ { $ref: '#/components/schemas/Base' }, { properties: { b: { type: string } } } ] }
            """));

        Assert.Equal(
            ["Id", "A", "B", "AdditionalProperties"],
            generation.Properties("Base").Select(static name => name == "AValue" ? "A" : name));
        Assert.Equal(["Id", "AValue", "AdditionalProperties"], generation.Properties("A"));
    }

    [Fact]
    public void Alternatives_inside_alternatives_end()
    {
        var schemas = string.Concat(Enumerable.Range(0, 24).Select(static i =>
            $"S{i}: {{ type: object, properties: {{ p{i}: {{ type: string }} }}, oneOf: [ {{ $ref: '#/components/schemas/S{i + 1}' }}, {{ allOf: [ {{ $ref: '#/components/schemas/S{i + 1}' }} ], properties: {{ q{i}: {{ type: string }} }} }} ] }}\n"));
        var generation = Generation.Run(
            [new ApiFile("/apis/test.yaml", OpenApi.Schemas(schemas + "S24: { type: object, properties: { end: { type: string } } }"))])
            .MustCompile();

        Assert.Contains("GIG0008", generation.Diagnostics.Select(static diagnostic => diagnostic.Id));
        Assert.Equal(["P23", "End", "Q23", "AdditionalProperties"], generation.Properties("S23"));
    }

    [Theory]
    [InlineData("allOf: [ { $ref: '#/components/schemas/E' }, { enum: [a] } ]", "E?")]
    [InlineData("allOf: [ { type: string, format: uuid }, { type: string } ]", "Guid?")]
    [InlineData("allOf: [ { type: string }, { type: string, enum: [a] } ]", "VValue?")]
    [InlineData("allOf: [ { type: array, items: { type: string } }, { type: array, minItems: 1 } ]", "IReadOnlyList<string>?")]
    public void Parts_that_all_describe_one_scalar_are_no_object(string schema, string type)
    {
        var generation = Generation.Clean(OpenApi.Schemas($$"""
            E: { type: string, enum: [a, b] }
            Thing: { type: object, properties: { v: { {{schema}} } } }
            """));

        Assert.Equal(type, generation.Property("Thing", "V"));
    }

    [Fact]
    public void Property_of_two_parts_has_what_both_say()
    {
        var generation = Generation.Run([new ApiFile("/apis/test.yaml", OpenApi.Schemas("""
            Base: { type: object, properties: { data: { $ref: '#/components/schemas/Data' }, n: { type: string } } }
            Data: { type: object, properties: { id: { type: string } } }
            Thing: { allOf: [ { $ref: '#/components/schemas/Base' }, { type: object, properties: { data: { type: object, properties: { more: { type: string } } }, n: { type: integer } } } ] }
            """))]).MustCompile();

        Assert.Equal(["Id", "More", "AdditionalProperties"], generation.Properties("Thing+DataInfo"));
        Assert.Equal("long?", generation.Property("Thing", "N"));
        Assert.Equal("GIG0009 test.yaml(9,156)", generation.Places().Single());
    }
}
