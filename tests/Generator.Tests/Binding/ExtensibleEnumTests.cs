using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Binding;

/// <summary>Alternatives of listed strings and any string are one open enum.</summary>
public class ExtensibleEnumTests
{
    [Theory]
    [InlineData("anyOf: [{ type: string }, { type: string, enum: [a] }]", "VValue?")]
    [InlineData("oneOf: [{ type: string, enum: [a], title: Known }, { type: string, minLength: 1, title: Other, description: Any. }]", "VValue?")]
    [InlineData("anyOf: [{ enum: [a] }, { type: string }, { type: 'null' }]", "VValue?")]
    [InlineData("type: string, anyOf: [{ enum: [a] }, { pattern: x }]", "VValue?")]
    [InlineData("anyOf: [{ $ref: '#/components/schemas/E' }, { type: string }]", "E?")]
    [InlineData("anyOf: [{ type: string }, { allOf: [{ $ref: '#/components/schemas/E' }], description: Known. }]", "E?")]
    [InlineData("anyOf: [{ $ref: '#/components/schemas/E' }, { $ref: '#/components/schemas/Text' }]", "E?")]
    [InlineData("anyOf: [{ $ref: '#/components/schemas/Open' }, { type: string }]", "E?")]
    [InlineData("anyOf: [{ $ref: '#/components/schemas/E' }, { enum: [c] }, { type: string }]", "VValue?")]
    [InlineData("anyOf: [{ type: string, const: a }, { type: string, const: b }, { type: string }]", "VValue?")]
    [InlineData("anyOf: [{ type: string, const: a }, { type: string, title: Name }]", "VChoice?")]
    [InlineData("anyOf: [{ type: string, enum: [a] }, { type: string, format: date }]", "VChoice?")]
    [InlineData("anyOf: [{ type: string, enum: [a] }, { type: string, format: uri }]", "VChoice?")]
    [InlineData("anyOf: [{ type: string, enum: [a] }, { type: string }, { type: integer }]", "VChoice?")]
    [InlineData("anyOf: [{ type: string }, { type: string, maxLength: 3 }]", "VChoice?")]
    public void Property_is_the_open_enum(string schema, string type)
    {
        var generation = Generation.Clean(OpenApi.Schemas($$"""
            E: { type: string, enum: [a, b] }
            Text: { type: string }
            Open: { anyOf: [{ $ref: '#/components/schemas/E' }, { type: string }] }
            Thing: { type: object, properties: { v: { {{schema}} } } }
            """));

        Assert.Equal(type, generation.Property("Thing", "V"));
    }

    [Fact]
    public void Component_is_named_and_documented_by_itself()
    {
        var generation = Generation.Clean(OpenApi.Schemas("""
            Model: { description: A model., anyOf: [{ type: string }, { type: string, description: Known., enum: [a-1, b], x-enum-varnames: [First, Second] }] }
            """));

        Assert.Equal(["First", "Second"], generation.Values("Model"));
    }

    [Fact]
    public void Values_are_reported_where_they_stand()
    {
        var generation = Generation.Run([new ApiFile("/apis/test.yaml", OpenApi.Schemas("""
            Kind:
              anyOf:
                - type: string
                - type: string
                  enum:
                    - a_b
                    - a-b
            """))]).MustCompile();

        Assert.Equal(["GIG0006 test.yaml(12,15)"], generation.Places());
    }

    [Fact]
    public void One_listed_value_is_not_preset_and_tells_no_case()
    {
        const string Schemas = """
            Kind: { anyOf: [{ type: string, enum: [a] }, { type: string }] }
            One: { type: object, required: [kind, one], properties: { kind: { $ref: '#/components/schemas/Kind' }, one: { type: string } } }
            Two: { type: object, required: [kind, two], properties: { kind: { anyOf: [{ type: string, enum: [b] }, { type: string }] }, two: { type: string } } }
            Both: { oneOf: [{ $ref: '#/components/schemas/One' }, { $ref: '#/components/schemas/Two' }] }
            """;

        Assert.Equal("Two a", Probe.Run(OpenApi.Schemas(Schemas), """
            var both = Read<Both>("{\"kind\":\"a\",\"two\":\"x\"}");
            return both.TryGetTwo(out var two) ? "Two " + new One { Kind = two.Kind.Value, OneValue = "" }.Kind : "One";
            """));
    }

    [Fact]
    public void Cycle_of_alternatives_ends()
    {
        var generation = Generation.Run([new ApiFile("/apis/test.yaml", OpenApi.Schemas("""
            A: { anyOf: [{ $ref: '#/components/schemas/B' }, { type: string }, { type: string, enum: [a] }] }
            B: { anyOf: [{ $ref: '#/components/schemas/A' }, { type: string }, { type: string, enum: [b] }] }
            """))]);

        generation.MustCompile();
    }
}
