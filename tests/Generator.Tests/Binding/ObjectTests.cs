using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Binding;

public class ObjectTests
{
    [Fact]
    public void AllOf_merges_properties_and_required_names_of_all_parts()
    {
        var generation = Generation.Clean(OpenApi.Schemas("""
            Base:
              type: object
              required: [id]
              properties:
                id: { type: string }
                at: { type: string }
            Middle:
              allOf:
                - $ref: '#/components/schemas/Base'
                - type: object
                  properties: { level: { type: integer } }
            Thing:
              description: The whole.
              allOf:
                - $ref: '#/components/schemas/Middle'
                - type: object
                  required: [name, level]
                  properties:
                    name: { type: string }
                    at: { type: string, format: date-time }
            """));

        Assert.Equal(["Id", "At", "Level", "Name", "AdditionalProperties"], generation.Properties("Thing"));
        Assert.Equal("required string", generation.Property("Thing", "Id"));
        Assert.Equal("required long", generation.Property("Thing", "Level"));
        Assert.Equal("DateTimeOffset?", generation.Property("Thing", "At"));
        Assert.Contains("The whole.", generation.Documentation("Thing"), StringComparison.Ordinal);
    }

    [Fact]
    public void AllOf_beside_properties_takes_both()
    {
        var generation = Generation.Clean(OpenApi.Schemas("""
            Base: { type: object, properties: { id: { type: string } } }
            Thing:
              allOf: [{ $ref: '#/components/schemas/Base' }]
              properties: { name: { type: string } }
            """));

        Assert.Equal(["Id", "Name", "AdditionalProperties"], generation.Properties("Thing"));
    }

    [Fact]
    public void AllOf_of_one_reference_is_the_referenced_type()
    {
        var generation = Generation.Clean(OpenApi.Schemas("""
            Base: { type: object, properties: { id: { type: string } } }
            Thing:
              type: object
              properties:
                only: { allOf: [{ $ref: '#/components/schemas/Base' }], description: Described here. }
                described: { allOf: [{ $ref: '#/components/schemas/Base' }, { description: Only words. }] }
            """));

        Assert.Equal("Base?", generation.Property("Thing", "Only"));
        Assert.Equal("Base?", generation.Property("Thing", "Described"));
        Assert.Contains("Described here.", generation.Documentation("Thing", "Only"), StringComparison.Ordinal);
    }

    [Fact]
    public void AllOf_only_required_makes_a_record_with_required_properties()
    {
        var generation = Generation.Clean(OpenApi.Schemas("""
            Base: { type: object, properties: { id: { type: string }, name: { type: string } } }
            Thing: { allOf: [{ $ref: '#/components/schemas/Base' }], required: [name] }
            """));

        Assert.Equal("string?", generation.Property("Base", "Name"));
        Assert.Equal("required string", generation.Property("Thing", "Name"));
    }

    [Fact]
    public void Alternatives_inside_allOf_are_read_as_one_object()
    {
        var generation = Generation.Run([new ApiFile("/apis/test.yaml", OpenApi.Schemas("""
            Thing:
              allOf:
                - { type: object, properties: { id: { type: string } } }
                - oneOf:
                    - { type: object, properties: { a: { type: string } } }
                    - { type: object, properties: { b: { type: string } } }
            """))], Probe.Source("""return Again<Thing>("{\"id\":\"1\",\"a\":\"x\"}");""")).MustCompile();

        Assert.Equal(["GIG0016 test.yaml(10,11)"], generation.Places());
        Assert.Equal(["Id", "A", "B", "AdditionalProperties"], generation.Properties("Thing"));
        Assert.Equal("""{"id":"1","a":"x"}""", generation.Execute());
    }

    [Fact]
    public void Unnamed_properties_survive_a_round_trip()
    {
        var again = Probe.Run(
            OpenApi.Schemas("Thing: { type: object, properties: { a: { type: string } } }"),
            """return Again<Thing>("{\"z\":[1,{\"y\":null}],\"a\":\"x\",\"b\":2.50}");""");

        Assert.Equal("""{"a":"x","z":[1,{"y":null}],"b":2.50}""", again);
    }

    [Fact]
    public void Closed_object_skips_what_it_does_not_name()
    {
        const string Schemas = "Thing: { type: object, additionalProperties: false, properties: { a: { type: string } } }";

        Assert.Equal(["A"], Generation.Clean(OpenApi.Schemas(Schemas)).Properties("Thing"));
        Assert.Equal("""{"a":"x"}""", Probe.Run(OpenApi.Schemas(Schemas), """return Again<Thing>("{\"z\":[1,{}],\"a\":\"x\"}");"""));
    }

    [Theory]
    [InlineData("additionalProperties: true", "IReadOnlyDictionary<string, JsonElement>?")]
    [InlineData("additionalProperties: {}", "IReadOnlyDictionary<string, JsonElement>?")]
    [InlineData("additionalProperties: { type: integer }", "IReadOnlyDictionary<string, long>?")]
    [InlineData(
        "additionalProperties: { type: object, properties: { n: { type: string } } }",
        "IReadOnlyDictionary<string, AdditionalInfo>?")]
    public void Additional_properties_have_their_type(string additional, string type)
    {
        var generation = Generation.Clean(
            OpenApi.Schemas($"Thing: {{ type: object, {additional}, properties: {{ a: {{ type: string }} }} }}"));

        Assert.Equal(type, generation.Property("Thing", "AdditionalProperties"));
    }

    [Fact]
    public void Typed_additional_properties_round_trip()
    {
        const string Schemas = "Thing: { type: object, additionalProperties: { type: number, format: decimal }, properties: { a: { type: string } } }";

        Assert.Equal("2 1.10 {\"a\":\"x\",\"b\":1.10,\"c\":2}", Probe.Run(OpenApi.Schemas(Schemas), """
            var thing = Read<Thing>("{\"b\":1.10,\"a\":\"x\",\"c\":2}");
            return FormattableString.Invariant($"{thing.AdditionalProperties!.Count} {thing.AdditionalProperties["b"]} {Write(thing)}");
            """));
    }

    [Fact]
    public void Typed_additional_properties_that_may_be_null_take_null()
    {
        const string Schemas = "Thing: { type: object, additionalProperties: { type: [string, 'null'] }, properties: { a: { type: string } } }";

        Assert.Equal("""{"a":"x","b":null}""", Probe.Run(OpenApi.Schemas(Schemas), """return Again<Thing>("{\"a\":\"x\",\"b\":null}");"""));
    }

    [Fact]
    public void Property_called_additionalProperties_leaves_the_name_to_the_member_of_every_record()
    {
        var generation = Generation.Clean(
            OpenApi.Schemas("Thing: { type: object, properties: { additionalProperties: { type: string } } }"));

        Assert.Equal(["AdditionalPropertiesValue", "AdditionalProperties"], generation.Properties("Thing"));
        Assert.Equal("string?", generation.Property("Thing", "AdditionalPropertiesValue"));
    }

    [Fact]
    public void Records_of_a_hundred_properties_round_trip()
    {
        var properties = string.Join(", ", Enumerable.Range(0, 100).Select(static number => $"p{number}: {{ type: integer }}"));
        var json = "{" + string.Join(",", Enumerable.Range(0, 100).Select(static number => $"\"p{number}\":{number}")) + "}";

        Assert.Equal(json, Probe.Run(OpenApi.Schemas($"Thing: {{ type: object, properties: {{ {properties} }} }}"), $""""return Again<Thing>("""{json}""");""""));
    }

    [Fact]
    public void Const_gives_the_type_of_its_value()
    {
        var generation = Generation.Clean(
            OpenApi.Schemas("Thing: { type: object, required: [kind], properties: { kind: { type: string, const: card } } }"));

        Assert.Equal("string", generation.Property("Thing", "Kind"));
    }
}
