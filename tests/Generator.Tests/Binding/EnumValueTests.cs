using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Binding;

public class EnumValueTests
{
    [Theory]
    [InlineData("[01, 02]", "01 02")]
    [InlineData("[1, 2.50]", "1 2.50")]
    [InlineData("[True, no, false]", "True no false", 1)]
    [InlineData("[0x10, b]", "0x10 b", 1)]
    public void Values_that_are_no_strings_are_taken_as_they_are_written(string values, string texts, int repaired = 2)
    {
        var generation = Generation.Run([new ApiFile("/apis/test.yaml", OpenApi.Schemas($$"""
            Kind: { type: string, enum: {{values}} }
            """))], Probe.Source("""
            return string.Join(" ", typeof(Kind).GetProperties(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public).Where(property => property.Name != "Values").Select(property => property.GetValue(null)));
            """)).MustCompile();

        Assert.Equal(texts, generation.Execute());
        Assert.Equal(Enumerable.Repeat("GIG0009", repaired), generation.Diagnostics.Select(static diagnostic => diagnostic.Id));
        Assert.Contains(texts.Split(' ')[0], generation.Message("GIG0009"), StringComparison.Ordinal);
    }

    [Fact]
    public void Value_that_is_no_string_is_reported_where_it_stands()
    {
        var generation = Generation.Run([new ApiFile("/apis/test.yaml", OpenApi.Schemas("""
            Kind:
              type: string
              enum:
                - 01
                - a
                - 5
            """))]);

        Assert.Equal(["GIG0009 test.yaml(10,11)"], generation.Places());
    }

    [Theory]
    [InlineData("type: integer, enum: [1]", "Values: <c>1</c>.", "long?")]
    [InlineData("type: integer, format: unix-time, enum: [1, 2]", "Values: <c>1</c>, <c>2</c>.", "DateTimeOffset?")]
    [InlineData("type: number, enum: [0.5]", "Values: <c>0.5</c>.", "double?")]
    [InlineData("type: number, enum: [1, 2], x-enum-varnames: [Low, High]", "Values: <c>1</c> (Low), <c>2</c> (High).", "double?")]
    [InlineData("type: boolean, enum: [true]", "Values: <c>true</c>.", "bool?")]
    [InlineData("enum: [1, true]", "Values: <c>1</c>, <c>true</c>.", "JsonElement?")]
    [InlineData("enum: [a, {}]", "Values: <c>a</c>, <c>{}</c>.", "JsonElement?")]
    public void Values_that_are_no_type_are_documented(string schema, string remark, string type)
    {
        var generation = Generation.Clean(OpenApi.Schemas($$"""
            Thing: { type: object, properties: { level: { description: How much., {{schema}} } } }
            """));

        Assert.Contains(remark, generation.Documentation("Thing", "Level"), StringComparison.Ordinal);
        Assert.Equal(type, generation.Property("Thing", "Level"));
    }

    [Theory]
    [InlineData("type: string, oneOf: [{ title: AT_ONCE, description: Without delay., const: now }, { const: later }]")]
    [InlineData("oneOf: [{ type: string, title: AT_ONCE, description: Without delay., const: now }, { type: string, const: later }]")]
    [InlineData("anyOf: [{ type: string, title: AT_ONCE, description: Without delay., const: now }, { type: string, const: later }]")]
    public void Titled_constants_are_an_open_enum(string schema)
    {
        var generation = Generation.Clean(OpenApi.Schemas($$"""
            When: { {{schema}} }
            """), Probe.Source("""return Write(new[] { When.AtOnce, When.Later, "never" }) + Read<When>("\"now\"").IsKnown;"""));

        Assert.Equal(["AtOnce", "Later"], generation.Values("When"));
        Assert.Contains("Without delay.", generation.Documentation("When", "AtOnce"), StringComparison.Ordinal);
        Assert.Equal("""["now","later","never"]True""", generation.Execute());
    }

    [Fact]
    public void Titled_constants_and_null_are_a_nullable_enum()
    {
        var generation = Generation.Clean(OpenApi.Schemas("""
            Thing: { type: object, required: [at], properties: { at: { oneOf: [{ type: string, const: now }, { type: string, const: later }, { type: 'null' }] } } }
            """));

        Assert.Equal("required AtValue?", generation.Property("Thing", "At"));
    }

    [Fact]
    public void Null_stays_null_in_spite_of_the_conversion_from_text()
    {
        const string Schemas = """
            Kind: { type: [string, 'null'], enum: [a, null] }
            Thing: { type: object, required: [kind], properties: { kind: { $ref: '#/components/schemas/Kind' } }, additionalProperties: { $ref: '#/components/schemas/Kind' } }
            """;

        Assert.Equal("""True{"kind":null,"more":null}""", Probe.Run(OpenApi.Schemas(Schemas), """
            var thing = Read<Thing>("{\"kind\":null,\"more\":null}");
            return (thing.Kind is null) + Write(thing);
            """));
    }
}
