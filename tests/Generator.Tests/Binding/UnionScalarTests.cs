using Gigstack.Generator.Tests.Driver;
using Microsoft.CodeAnalysis.CSharp;

namespace Gigstack.Generator.Tests.Binding;

public class UnionScalarTests
{
    [Theory]
    [InlineData("{ type: integer }, { type: number }", "5", "Integer")]
    [InlineData("{ type: integer }, { type: number }", "1.5", "Number")]
    [InlineData("{ type: number }, { type: integer }", "5", "Integer")]
    [InlineData("{ type: number }, { type: integer }", "1e300", "Number")]
    [InlineData("{ type: integer, format: int64 }, { type: integer, format: int32 }", "5", "Int32")]
    [InlineData("{ type: integer, format: int32 }, { type: integer, format: int64 }", "5000000000", "Int64")]
    [InlineData("{ type: number, format: decimal }, { type: integer, format: int32 }", "5000000000", "Number")]
    public void Number_is_of_the_narrowest_type_that_holds_it(string cases, string json, string name)
    {
        Assert.Equal($"{name} {json.Replace("1e300", "1E+300", StringComparison.Ordinal)}", Case(cases, json));
    }

    [Theory]
    [InlineData("{ type: string, format: date-time }, { type: string }", "\"soon\"", "Text")]
    [InlineData("{ type: string }, { type: string, format: date-time }", "\"2025-01-02T03:04:05.000Z\"", "DateTime")]
    [InlineData("{ type: string, format: date-time }, { type: string }", "\"2025-01-02\"", "Text")]
    [InlineData("{ type: string, format: date-time }, { type: string, format: date }", "\"2025-01-02\"", "Date")]
    [InlineData("{ type: string, format: date-time }, { type: string, format: date }", "\"2025-01-02T03:04:05.000Z\"", "DateTime")]
    [InlineData("{ type: string, format: date }, { type: string }", "\"2025-02-30\"", "Text")]
    [InlineData("{ type: string }, { type: string, format: uuid }", "\"00000000-0000-0000-0000-000000000001\"", "Guid")]
    [InlineData("{ type: string }, { type: string, format: uuid }", "\"00000000\"", "Text")]
    [InlineData("{ type: string, format: date-time }, { type: string, format: uuid }, { type: string }", "\"x\"", "Text")]
    [InlineData("{ type: string, enum: [auto] }, { type: string, format: uuid }", "\"other\"", "Text")]
    public void String_is_of_the_narrowest_type_that_fits(string cases, string json, string name)
    {
        Assert.Equal($"{name} {json.Replace("\\u0061", "a", StringComparison.Ordinal)}", Case(cases, json));
    }

    [Theory]
    [InlineData("\"auto\"", "Auto")]
    [InlineData("\"automatic\"", "Name")]
    public void Constant_beside_a_string_is_a_case_of_its_own(string json, string name)
    {
        const string Cases = "{ type: string, title: Name }, { type: string, const: auto, title: Auto }";

        Assert.Equal($"{name} {json}", Case(Cases, json));
    }

    [Theory]
    [InlineData("[1,2]", "ItemsOfNumber")]
    [InlineData("[\"a\"]", "Items")]
    [InlineData("[[1],[2]]", "ItemsOfItemsOfNumber")]
    [InlineData("[]", "Items")]
    public void Lists_are_told_by_their_first_element(string json, string name)
    {
        const string Cases =
            "{ type: array, items: { type: string } }, { type: array, items: { type: integer } }, { type: array, items: { type: array, items: { type: integer } } }";

        Assert.Equal($"{name} {json}", Case(Cases, json));
    }

    [Fact]
    public void Strings_that_differ_in_constraints_alone_are_one_case()
    {
        var generation = Generation.Clean(
            OpenApi.Schemas("Amount: { anyOf: [{ type: string, maxLength: 3 }, { type: string, pattern: x }, { type: integer }] }"));

        Assert.Equal(
            ["FromText", "FromNumber"],
            generation.Type("Amount").GetMembers().Select(static member => member.Name)
                .Where(static name => name.StartsWith("From", StringComparison.Ordinal)));
        Assert.Empty(generation.Diagnostics);
    }

    [Theory]
    [InlineData(
        "{ type: string, format: byte }, { type: string }", "'Base64' and 'Text' cannot be distinguished; such JSON is read as 'Base64'")]
    [InlineData(
        "{ type: string }, { type: string, format: byte }", "'Text' and 'Base64' cannot be distinguished; such JSON is read as 'Base64'")]
    [InlineData(
        "{ type: number, format: decimal }, { type: number }",
        "'Decimal' and 'Double' cannot be distinguished; such JSON is read as 'Decimal'")]
    [InlineData(
        "{ type: integer, format: unix-time }, { type: integer }",
        "'UnixTime' and 'Number' cannot be distinguished; such JSON is read as 'Number'")]
    [InlineData(
        "{ type: integer, format: unix-time }, { type: number }",
        "'UnixTime' and 'Number' cannot be distinguished; such JSON is read as 'UnixTime'")]
    [InlineData(
        "{ type: string, format: uuid, title: A }, { type: string }, { type: string, format: uuid, title: B }",
        "'A' and 'B' cannot be distinguished; such JSON is read as 'A'")]
    [InlineData(
        "{ type: array, title: A, items: { type: string } }, { type: array, title: B, items: { type: string, format: date } }",
        "'A' and 'B' cannot be distinguished; such JSON is read as 'A'")]
    [InlineData(
        "{ type: object, title: A, additionalProperties: { type: string } }, { type: object, title: B, additionalProperties: { type: string, format: date } }",
        "'A' and 'B' cannot be distinguished without a discriminator; such JSON is read as 'A'")]
    [InlineData(
        "{ title: A, oneOf: [{ type: string }, { type: integer }] }, { title: B, oneOf: [{ type: string }, { type: boolean }] }",
        "'A' and 'B' cannot be distinguished; such JSON is read as 'A'")]
    public void What_cannot_be_told_apart_is_reported(string cases, string pair)
    {
        var generation = Generation.Run([new ApiFile("/apis/test.yaml", OpenApi.Schemas($"Amount: {{ oneOf: [{cases}] }}"))]).MustCompile();

        Assert.Equal(["GIG0005"], generation.Diagnostics.Select(static diagnostic => diagnostic.Id));
        Assert.Contains(pair, generation.Message("GIG0005"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ type: string, format: date-time }, { type: string }")]
    [InlineData("{ type: string, format: uuid }, { type: string, format: byte }")]
    [InlineData("{ type: string, enum: [auto] }, { type: string }")]
    [InlineData("{ type: integer }, { type: number }")]
    [InlineData("{ type: string }, { title: Any }")]
    [InlineData("{ type: array, title: A, items: { type: string } }, { type: array, title: B, items: {} }")]
    [InlineData("{ type: string }, { title: Inner, oneOf: [{ type: string }, { type: integer }] }")]
    public void What_a_test_distinguishes_is_not_reported(string cases)
    {
        var generation = Generation.Run([new ApiFile("/apis/test.yaml", OpenApi.Schemas($"Amount: {{ oneOf: [{cases}] }}"))]).MustCompile();

        Assert.Empty(generation.Diagnostics);
    }

    [Theory]
    [InlineData("7", "Inner 7")]
    [InlineData("true", "Inner true")]
    [InlineData("\"x\"", "Text \"x\"")]
    public void Union_in_a_union_takes_its_own_tokens(string json, string outcome)
    {
        var document = OpenApi.Schemas("""
            Amount: { oneOf: [{ $ref: '#/components/schemas/Inner' }, { type: string }] }
            Inner: { oneOf: [{ type: integer }, { type: boolean }] }
            """);

        Assert.Equal(outcome, Probe.Run(document, Which(json)));
    }

    private static string Case(string cases, string json) => Probe.Run(OpenApi.Schemas($"Amount: {{ oneOf: [{cases}] }}"), Which(json));

    /// <summary>The name of the case, found by asking every one, and what it is written as.</summary>
    private static string Which(string json) => $$"""
        object amount = Read<Amount>({{SymbolDisplay.FormatLiteral(json, quote: true)}});
        var names = typeof(Amount).GetMethods().Where(method => method.Name.StartsWith("TryGet") && (bool)method.Invoke(amount, new object?[1])!).Select(method => method.Name.Substring(6));
        return string.Join(",", names) + " " + Write((Amount)amount);
        """;
}
