using Gigstack.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;

namespace Gigstack.Generator.Tests.Binding;

/// <summary>Keywords that no type is made of are named where they stand, and cost nothing else.</summary>
public class UnreadKeywordTests
{
    [Theory]
    [InlineData("not: { required: [b] }")]
    [InlineData("if: { required: [a] }")]
    [InlineData("dependentSchemas: { a: { properties: { b: { type: string } } } }")]
    [InlineData("dependentRequired: { a: [b] }")]
    [InlineData("contains: { type: string }")]
    [InlineData("propertyNames: { pattern: '^[a-z]+$' }")]
    [InlineData("unevaluatedProperties: false")]
    [InlineData("unevaluatedProperties: { not: {} }")]
    [InlineData("patternProperties: { '^x-': { type: string } }")]
    public void Keyword_is_named_where_it_stands_and_its_values_are_kept(string keyword)
    {
        var document = OpenApi.Schemas($$"""
            Thing:
              properties: { a: { type: string } }
              {{keyword}}
            """);
        var generation = Generation.Run([new ApiFile("/apis/test.yaml", document)], Probe.Source("""return Again<Thing>("{\"a\":\"x\",\"b\":1}");""")).MustBeClean();

        Assert.Equal(["GIG0020 test.yaml(9,7)"], generation.Places());
        Assert.Equal(DiagnosticSeverity.Info, Assert.Single(generation.Diagnostics).Severity);
        Assert.Contains($"'{keyword.Split(':')[0]}'", generation.Message("GIG0020"), StringComparison.Ordinal);
        Assert.Equal("""{"a":"x","b":1}""", generation.Execute());
    }

    [Theory]
    [InlineData("not: {}")]
    [InlineData("unevaluatedProperties: true")]
    [InlineData("unevaluatedProperties: { type: string }")]
    [InlineData("unevaluatedProperties: false, additionalProperties: false")]
    [InlineData("patternProperties: { '^x-': { type: string } }, additionalProperties: false")]
    [InlineData("properties: { not: { type: string }, if: { type: string }, contains: { type: object } }")]
    [InlineData("example: { not: { a: 1 }, if: { b: 1 } }")]
    public void What_is_read_or_says_nothing_is_not_named(string schema) =>
        Assert.Empty(Generation.Clean(OpenApi.Schemas($"Thing: {{ type: object, {schema} }}")).Diagnostics);
}
