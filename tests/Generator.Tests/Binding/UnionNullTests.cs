using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Binding;

public class UnionNullTests
{
    private const string Components = """
        NullableThing: { type: [object, 'null'], properties: { a: { type: string } } }
        NullableText: { type: [string, 'null'], format: uuid }
        Kind: { type: string, enum: [a, b, null] }
        Level: { type: integer, enum: [1, null] }
        Choice: { oneOf: [{ $ref: '#/components/schemas/NullableThing' }, { type: string }] }
        Plain: { oneOf: [{ type: integer }, { type: string }] }
        Outer: { oneOf: [{ $ref: '#/components/schemas/Choice' }, { type: boolean }] }
        Alias: { $ref: '#/components/schemas/Kind' }

        """;

    [Theory]
    [InlineData("$ref: '#/components/schemas/Choice'", "required Choice?")]
    [InlineData("$ref: '#/components/schemas/Outer'", "required Outer?")]
    [InlineData("$ref: '#/components/schemas/Plain'", "required Plain")]
    [InlineData("$ref: '#/components/schemas/Kind'", "required Kind?")]
    [InlineData("$ref: '#/components/schemas/Alias'", "required Kind?")]
    [InlineData("$ref: '#/components/schemas/Level'", "required long?")]
    [InlineData("oneOf: [{ $ref: '#/components/schemas/NullableThing' }, { type: integer }]", "required ValueChoice?")]
    [InlineData("anyOf: [{ type: boolean }, { $ref: '#/components/schemas/NullableText' }]", "required ValueChoice?")]
    [InlineData("anyOf: [{ type: boolean }, { type: string }]", "required ValueChoice")]
    [InlineData("allOf: [{ $ref: '#/components/schemas/Choice' }]", "required Choice?")]
    public void Null_of_a_case_is_null_of_the_property(string schema, string type)
    {
        var generation = Generation.Clean(
            OpenApi.Schemas(Components + $"Thing: {{ type: object, required: [value], properties: {{ value: {{ {schema} }} }} }}"));

        Assert.Equal(type, generation.Property("Thing", "Value"));
    }

    [Fact]
    public void Null_is_read_and_written_where_a_case_admits_it()
    {
        const string Thing = "Thing: { type: object, required: [value, kind], properties: { value: { $ref: '#/components/schemas/Choice' }, kind: { $ref: '#/components/schemas/Kind' } } }";

        Assert.Equal("""{"value":null,"kind":null}""", Probe.Run(OpenApi.Schemas(Components + Thing), """return Again<Thing>("{\"value\":null,\"kind\":null}");"""));
    }
}
